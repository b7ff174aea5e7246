import 'server-only'
import { isCalendarDate, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Mapping } from '@/lib/imports/mapping/rules'
import { listFrozenPairsIn, listPlaceCentersIn } from '@/lib/imports/registers/place/queries'
import { planRegister } from '@/lib/imports/registers/plan/rules'
import type { RegisterDefinition, RegisterSource, Values } from '@/lib/imports/registers/types'
import { STORE_RULES } from '@/lib/imports/store/rules'
import type { ImportPlan, SourceRow } from '@/lib/imports/types'

/** What a list is planned from. */
export type PlannedBatch = { countyId: string; rows: SourceRow[]; mapping: Mapping; createUnits: boolean }

type Input<V extends Values, L> = {
  definition: RegisterDefinition<V, L>
  source: RegisterSource<V, L>
  viewer: Viewer
  batch: PlannedBatch
}

/** Plans a list against a register as `tx` sees it: a handful of statements, whatever its length. */
export async function planRegisterIn<V extends Values, L>(
  tx: Tx,
  { definition, source, viewer, batch }: Input<V, L>,
): Promise<ImportPlan> {
  const { countyId, rows, mapping } = batch
  const on = today()
  const { permission, place, store } = definition
  const centers = place === 'CENTER' ? await listPlaceCentersIn(tx, { viewer, permission, countyId, on }) : []
  const centerIds = centers.map((center) => center.id)
  const lookups = await source.lookupsIn(tx, { countyId, centerIds })
  const days = daysOf({ definition, rows, mapping }, lookups)
  const records = await source.recordsIn(tx, { countyId, centerIds, days })
  const frozen = STORE_RULES[store.table].frozenDay
    ? await listFrozenPairsIn(tx, centerIds)
    : new Set<string>()
  return planRegister(definition, { rows, mapping, today: on, centers, records, lookups, frozen })
}

/** The days that the rows name, or null for a register without days. */
function daysOf<V extends Values, L>(
  {
    definition,
    rows,
    mapping,
  }: { definition: RegisterDefinition<V, L>; rows: SourceRow[]; mapping: Mapping },
  lookups: L,
): Date[] | null {
  const field = definition.fields.find(({ key }) => key === definition.dayField)
  if (!field) return null
  const column = mapping.indexOf(field.key)
  const days = new Set<string>()
  for (const text of new Set(rows.map((row) => row.cells[column] ?? ''))) {
    const reading = field.read(text, { today: '9999-12-31', lookups })
    const day = 'value' in reading ? reading.value[field.key] : null
    if (typeof day === 'string' && isCalendarDate(day)) days.add(day)
  }
  return [...days].map(toDbDate)
}

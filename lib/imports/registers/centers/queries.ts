import 'server-only'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { CenterMapping } from '@/lib/imports/mapping/rules'
import { planImport } from '@/lib/imports/plan/rules'
import { listKnownCentersIn } from '@/lib/imports/register/queries'
import type { PlannedBatch } from '@/lib/imports/registers/read/queries'
import type { CenterPlanRow, ImportPlan } from '@/lib/imports/types'
import { findZoneDictionaryIn } from '@/lib/imports/zones/queries'
import { createZoneTyper } from '@/lib/imports/zones/rules'
import { listCountyUnitsIn } from '@/lib/org/queries'

/** Plans a list of centers against the register as `tx` sees it: a handful of statements, whatever its length. */
export async function planCentersIn(tx: Tx, batch: PlannedBatch): Promise<ImportPlan<CenterPlanRow>> {
  const { countyId, rows, createUnits } = batch
  const on = today()
  const county = await tx.orgUnit.findUniqueOrThrow({
    where: { id: countyId },
    select: { id: true, code: true, name: true },
  })
  const units = await listCountyUnitsIn(tx, countyId)
  const centers = await listKnownCentersIn(tx, { countyId, on })
  const zoneTyper = createZoneTyper(await findZoneDictionaryIn(tx, countyId))
  // The mapping was checked against the fields of a center when it was kept.
  const mapping = batch.mapping as CenterMapping
  return planImport({ rows, mapping, createUnits, county, units, centers, zoneTyper, today: on })
}

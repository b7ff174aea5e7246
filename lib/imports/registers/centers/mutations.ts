import 'server-only'
import { randomUUID } from 'node:crypto'
import { changeCentersIn, createCentersIn } from '@/lib/centers/mutations'
import type { AuditRecord } from '@/lib/core/audit'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { Applied, Writing } from '@/lib/imports/registers/write/mutations'
import { insertRowsIn } from '@/lib/imports/store/mutations'
import { listRowsIn } from '@/lib/imports/store/queries'
import type { StoreNote } from '@/lib/imports/store/types'
import type { CenterPlanRow, PlannedUnit } from '@/lib/imports/types'
import type { PlannedZone } from '@/lib/imports/zones/types'
import { insertUnitsIn } from '@/lib/org/mutations'
import { toZoneRow } from '@/lib/zones/rules'

type CenterWriting = Omit<Writing, 'plan'> & { plan: { rows: CenterPlanRow[]; units: PlannedUnit[] } }

/**
 * Writes a list of centers with its units and zones.
 * @throws AppError as the writes of centers
 */
export async function writeCentersIn(tx: Tx, writing: CenterWriting): Promise<Applied> {
  const { countyId, plan } = writing
  const unitIds = await createUnits(tx, { countyId, units: plan.units })
  const created = await createCenters(tx, writing, unitIds)
  const changed = await changeCenters(tx, writing)
  const zones = await addZones(tx, writing, created.ids)
  return {
    records: [...created.records, ...changed.records, ...zones.records],
    undo: {
      notes: [zones.note, { ...changed.note, created: created.ids.map(({ id }) => ({ id, version: 1 })) }],
      units: [...unitIds.values()],
    },
  }
}

/** Inserts the planned units and says which id each key became. */
async function createUnits(
  tx: Tx,
  { countyId, units }: { countyId: string; units: PlannedUnit[] },
): Promise<Map<string, string>> {
  const ids = new Map(units.map((unit) => [unit.key, randomUUID()]))
  await insertUnitsIn(tx, {
    countyId,
    units: units.map(({ key, parent, ...unit }) => ({
      ...unit,
      id: ids.get(key) ?? '',
      parentId: ids.get(parent) ?? parent,
    })),
  })
  return ids
}

type CreatedCenters = { ids: { id: string; row: CenterPlanRow }[]; records: AuditRecord[] }

async function createCenters(
  tx: Tx,
  { viewer, now, batchId, plan }: CenterWriting,
  unitIds: ReadonlyMap<string, string>,
): Promise<CreatedCenters> {
  const rows = plan.rows.filter((row) => row.outcome === 'NEW')
  const created = await createCentersIn(tx, {
    viewer,
    now,
    today: today(),
    rows: rows.map(({ placeId, values }) => ({
      ...values,
      name: values.name ?? '',
      category: values.category ?? 'OTHER',
      status: values.status ?? 'OPEN',
      unitId: unitIds.get(placeId ?? '') ?? placeId ?? '',
      importId: batchId,
    })),
  })
  return {
    ids: rows.flatMap((row, index) => {
      const id = created[index]?.id
      return id ? [{ id, row }] : []
    }),
    records: created.map(({ audit }) => audit),
  }
}

/** Changes centers, and notes them with their periods as they were. */
async function changeCenters(
  tx: Tx,
  { now, plan }: CenterWriting,
): Promise<{ note: StoreNote; records: AuditRecord[] }> {
  const rows = plan.rows.filter((row) => row.outcome === 'CHANGED' && Object.keys(row.values).length > 0)
  const ids = rows.map((row) => row.recordId ?? '')
  const before = new Map(
    (await listRowsIn(tx, { table: 'Center', column: 'id', ids })).map((row) => [row.id, row]),
  )
  const periods = await listRowsIn(tx, { table: 'CenterPeriod', column: 'centerId', ids })
  const on = today()
  const changed = await changeCentersIn(tx, {
    now,
    today: on,
    changes: rows.map(({ recordId, version, values }) => ({
      id: recordId ?? '',
      version: version ?? 0,
      effectiveFrom: on,
      values,
    })),
  })
  const touched = new Set<unknown>(changed.map(({ id }) => id))
  const versions = new Map(rows.map((row) => [row.recordId, row.version ?? 0]))
  return {
    note: {
      table: 'Center',
      created: [],
      changed: changed.map(({ id }) => ({
        id,
        version: (versions.get(id) ?? 0) + 1,
        before: before.get(id) ?? {},
      })),
      parts: [
        {
          table: 'CenterPeriod',
          owner: 'centerId',
          rows: periods.filter((period) => touched.has(period.centerId)),
        },
      ],
    },
    records: changed.map(({ audit }) => audit),
  }
}

type AddedZone = PlannedZone & { id: string; centerId: string }

async function addZones(
  tx: Tx,
  { now, countyId, plan }: CenterWriting,
  created: CreatedCenters['ids'],
): Promise<{ note: StoreNote; records: AuditRecord[] }> {
  const known = plan.rows.flatMap((row) =>
    row.outcome === 'CHANGED' && row.recordId ? [{ id: row.recordId, row }] : [],
  )
  const zones: AddedZone[] = [...created, ...known].flatMap(({ id: centerId, row }) =>
    row.zones.map((zone) => ({ ...zone, id: randomUUID(), centerId })),
  )
  await insertRowsIn(
    tx,
    'Zone',
    zones.map((zone) => {
      const { createdAt, updatedAt, openedOn: _, closedOn: __, ...columns } = toZoneRow(zone, now)
      return { ...columns, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
    }),
  )
  return {
    note: { table: 'Zone', created: zones.map(({ id }) => ({ id, version: 1 })), changed: [], parts: [] },
    records: zones.map(({ id, centerId, name, typeId, typeAsStated }) => ({
      event: 'zone.created',
      target: { type: 'zone', id, label: name },
      countyId,
      centerId,
      after: { name, typeId, ...(typeAsStated && { typeAsStated }) },
    })),
  }
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutateOwn } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { divisionKey, parentKey, shortUnitName, toProvisionalRow } from '@/lib/org/rules'
import type { Division, OrgUnitRow, ProvisionalUnit } from '@/lib/org/types'

/** Rows an insert statement, well below the protocol's 65,535 parameters. */
const BATCH = 2_000

export type LoadedUnits = { countyId: string; units: number; townships: number; communities: number }

/**
 * Loads one county with its province and city above it and everything below it. What is there already stays as it is,
 * so loading twice changes nothing.
 * @param divisions highest first, exactly one of level COUNTY
 * @returns the county's id and the number of units that were added
 * @throws AppError FORBIDDEN for anybody but a system job, RULE when there is not exactly one county
 */
export async function loadUnits(viewer: Viewer, divisions: readonly Division[]): Promise<LoadedUnits> {
  if (!viewer.isSystem) throw new AppError('FORBIDDEN')
  const counties = divisions.filter((division) => division.level === 'COUNTY')
  const [county] = counties
  if (!county || counties.length > 1)
    throw new AppError('RULE', { reason: 'validation.imports.notOneCounty' })
  return mutateOwn(viewer, async ({ tx }) => {
    const ids = await existingIds(tx, divisions)
    const rows = toRows(divisions, ids, divisionKey(county))
    const countyId = ids.get(divisionKey(county)) ?? ''
    await insertUnits(tx, rows)
    const added = (level: Division['level']) => rows.filter((row) => row.level === level).length
    const result = {
      countyId,
      units: rows.length,
      townships: added('TOWNSHIP'),
      communities: added('COMMUNITY'),
    }
    if (rows.length === 0) return { result, unchanged: true }
    return {
      result,
      audit: {
        event: 'county.loaded',
        target: { type: 'county', id: countyId, label: county.name },
        countyId,
        after: { units: rows.length },
      },
    }
  })
}

async function existingIds(tx: Tx, divisions: readonly Division[]): Promise<Map<string, string>> {
  const found = await tx.orgUnit.findMany({
    where: { code: { in: [...new Set(divisions.map((division) => division.code))] } },
    select: { id: true, code: true, level: true },
  })
  return new Map(found.map((unit) => [divisionKey(unit), unit.id]))
}

/** Rows of what is not there yet; the ids of new units are added to `ids`, so that children find their parents. */
function toRows(divisions: readonly Division[], ids: Map<string, string>, county: string): OrgUnitRow[] {
  const missing = divisions.filter((division) => !ids.has(divisionKey(division)))
  for (const division of missing) ids.set(divisionKey(division), randomUUID())
  return missing.map((division) => {
    const { code, name, level } = division
    const id = ids.get(divisionKey(division)) ?? ''
    const parentId = ids.get(parentKey(division) ?? '') ?? null
    const isAbove = level === 'PROVINCE' || level === 'CITY'
    return {
      id,
      code,
      name,
      level,
      shortName: shortUnitName(name, level),
      parentId,
      countyId: isAbove ? null : (ids.get(county) ?? null),
      townshipId: level === 'TOWNSHIP' ? id : level === 'COMMUNITY' ? parentId : null,
      provisional: false,
      openedOn: null,
    }
  })
}

/** Inserts units, parents before children. */
export async function insertUnitsIn(tx: Tx, input: { units: ProvisionalUnit[]; countyId: string }) {
  await insertUnits(
    tx,
    input.units.map((unit) => toProvisionalRow(unit, input.countyId)),
  )
}

async function insertUnits(tx: Tx, rows: OrgUnitRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await tx.orgUnit.createMany({
      data: rows
        .slice(start, start + BATCH)
        .map((row) => ({ ...row, openedOn: toDbDateOrNull(row.openedOn) })),
    })
}

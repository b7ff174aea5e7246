import 'server-only'
import { randomUUID } from 'node:crypto'
import { shanghaiDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate, mutateOwn } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { codeFault } from '@/lib/org/codes/rules'
import { unitCan, unitScope } from '@/lib/org/policy'
import {
  divisionKey,
  nextProvisionalCode,
  parentKey,
  shortUnitName,
  toProvisionalRow,
  unitKey,
} from '@/lib/org/rules'
import type { CreateUnitInput } from '@/lib/org/schema'
import type { Division, OrgUnitRow, ProvisionalUnit } from '@/lib/org/types'
import { Prisma } from '@/prisma/generated/client'

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

/**
 * 补建: creates a township or community that the list of divisions does not have. Without an official code it gets a
 * provisional one.
 * @throws AppError FORBIDDEN, NOT_FOUND (parent out of reach, or a community), RULE (fields), CONFLICT (code taken)
 */
export function createUnit(
  viewer: Viewer,
  { parentId, name, code: given, openedOn }: CreateUnitInput,
): Promise<{ id: string; name: string; code: string }> {
  return mutate(viewer, 'org:write', async ({ tx, now }) => {
    const parent = await lockParent(tx, viewer, parentId)
    const level = parent.level === 'COUNTY' ? 'TOWNSHIP' : 'COMMUNITY'
    if (openedOn !== null && openedOn > shanghaiDate(now)) throw refusal('openedOn', 'futureDay')
    if (parent.children.some((child) => unitKey(child.name) === unitKey(name)))
      throw refusal('name', 'nameTaken')
    const fault = given && codeFault(given, level, parent.code)
    if (fault) throw new AppError('RULE', { reason: fault, fields: { code: fault } })
    const taken = new Set(await codesLike(tx, parent.code, level))
    if (given && taken.has(given)) throw refusal('code', 'codeTaken')
    const code = given ?? nextProvisionalCode(parent.code, level, taken)
    if (!code) throw refusal('code', 'codesUsedUp')
    const id = randomUUID()
    const countyId = parent.countyId ?? parent.id
    const row = { ...toProvisionalRow({ id, code, name, level, parentId }, countyId), openedOn }
    await insertUnits(tx, [{ ...row, provisional: given === null }])
    return {
      result: { id, name, code },
      audit: {
        event: 'unit.created',
        target: { type: 'unit', id, label: name },
        countyId,
        after: { name, code, parentName: parent.name, ...(openedOn && { openedOn }) },
      },
    }
  })
}

const refusal = (field: string, key: string) => {
  const reason = `validation.org.${key}`
  return new AppError('RULE', { reason, fields: { [field]: reason } })
}

/** The unit under which another is to stand; creations and changes of one county wait for one another. */
async function lockParent(tx: Tx, viewer: Viewer, id: string) {
  const parent = await tx.orgUnit.findFirst({
    where: { AND: [{ id }, unitScope(viewer, 'org:write')] },
    select: {
      id: true,
      code: true,
      name: true,
      level: true,
      countyId: true,
      closedOn: true,
      children: { where: { closedOn: null }, select: { name: true } },
    },
  })
  if (!parent) throw new AppError('NOT_FOUND')
  if (!unitCan(viewer, { ...parent, isClosed: parent.closedOn !== null }).createBelow)
    throw refusal('parentId', 'parentUnfit')
  await lockUnitIn(tx, parent.countyId ?? parent.id)
  return parent
}

/** Lets creations and changes in a county wait for one another. */
export async function lockUnitIn(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT "id" FROM "OrgUnit" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`)
}

/** The codes that are taken next to a new unit of a level, closed units' among them. */
async function codesLike(tx: Tx, parentCode: string, level: 'TOWNSHIP' | 'COMMUNITY'): Promise<string[]> {
  const prefix = parentCode.slice(0, level === 'TOWNSHIP' ? 6 : 9)
  const units = await tx.orgUnit.findMany({
    where: { level, code: { startsWith: prefix } },
    select: { code: true },
  })
  return units.map((unit) => unit.code)
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

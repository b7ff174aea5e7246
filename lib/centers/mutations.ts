import 'server-only'
import { randomUUID } from 'node:crypto'
import { changeCentersIn } from '@/lib/centers/change/mutations'
import { dossierFaults, inSourceOrder, investmentTotal } from '@/lib/centers/dossier/rules'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope, inForceOn, reachesPlace } from '@/lib/centers/policy'
import { assertUnclaimedIn, listSerialsIn, lockCountiesIn } from '@/lib/centers/row/queries'
import { assignCodes, toCenterRows } from '@/lib/centers/row/rules'
import { areaFaults, dateFaults } from '@/lib/centers/rules'
import type {
  ChangeCenterInput,
  CloseCenterInput,
  CreateCenterInput,
  ReopenCenterInput,
} from '@/lib/centers/schema'
import type { CreatedCenter, NewCenter } from '@/lib/centers/types'
import type { AuditEvent } from '@/lib/core/audit'
import { type CalendarDate, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError, isAppError } from '@/lib/core/errors'
import { encryptField } from '@/lib/core/field-cipher'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

type CreateInput = { viewer: Viewer; now: Date; today: CalendarDate; rows: readonly NewCenter[] }

/**
 * Creates any number of centers with a constant number of statements, and gives them their codes.
 * @returns ids, codes and audit entries in the order of the rows
 * @throws AppError NOT_FOUND (a unit outside the viewer's reach), RULE (fields at fault), CONFLICT (name or external
 * number taken)
 */
export async function createCentersIn(
  tx: Tx,
  { viewer, now, today, rows: given }: CreateInput,
): Promise<CreatedCenter[]> {
  if (given.length === 0) return []
  const rows = given.map(withTotal)
  for (const row of rows) assertRules(row, today)
  const units = await findUnits(tx, viewer, rows)
  const placed = rows.map((row) => ({ row, unit: unitOf(units, row.unitId) }))
  await lockCountiesIn(
    tx,
    placed.map(({ unit }) => unit.countyId),
  )
  await assertUnclaimedIn(
    tx,
    placed.map(({ row, unit }) => ({
      id: null,
      unitId: unit.id,
      countyId: unit.countyId,
      name: row.name,
      externalRef: row.externalRef ?? null,
    })),
  )
  const unitCodes = placed.map(({ unit }) => unit.code)
  const codes = assignCodes(unitCodes, await listSerialsIn(tx, unitCodes))
  const created = placed.map(({ row, unit }, index) => {
    const code = codes[index]
    if (!code) throw new AppError('RULE', { reason: 'validation.centers.codesUsedUp' })
    const { countyId, townshipId } = unit
    const contactPhone = row.contactPhone ? encryptField(row.contactPhone) : null
    return toCenterRows(row, {
      id: row.id ?? randomUUID(),
      code,
      countyId,
      townshipId,
      contactPhone,
      now,
      today,
    })
  })
  await insertCenters(tx, created)
  return created.map(({ center }, index) => toCreated(center, rows[index]))
}

function toCreated(
  center: ReturnType<typeof toCenterRows>['center'],
  row: NewCenter | undefined,
): CreatedCenter {
  const { id, code, name, countyId } = center
  return {
    id,
    code,
    audit: {
      event: 'center.created',
      target: { type: 'center', id, label: name },
      countyId,
      centerId: id,
      after: createdValues(row),
    },
  }
}

/** What was given, without the telephone number. */
function createdValues(row: NewCenter | undefined) {
  const { id: _id, contactPhone, ...values } = row ?? {}
  const given = Object.entries(values).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  )
  return { ...Object.fromEntries(given), ...(contactPhone && { contactPhone: 'changed' }), version: 1 }
}

/** The sources in their order, and their sum as the whole where none is stated. */
function withTotal(row: NewCenter): NewCenter {
  const investments = inSourceOrder(row.investments ?? [])
  return { ...row, investments, investmentWan: investmentTotal(row.investmentWan ?? null, investments) }
}

function assertRules(row: NewCenter, today: CalendarDate): void {
  const { floorArea = null, areaQualifier = null, residentArea = null, officeArea = null } = row
  const { status, openedOn = null, closedOn = null } = row
  const { longitude = null, latitude = null, investmentWan = null, investments = [] } = row
  const fields = {
    ...areaFaults({ floorArea, areaQualifier, residentArea, officeArea }),
    ...dateFaults({ status, openedOn, closedOn }, today),
    ...dossierFaults({ longitude, latitude, investmentWan, investments }),
  }
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

type Unit = { id: string; code: string; countyId: string; townshipId: string | null }

async function findUnits(tx: Tx, viewer: Viewer, rows: readonly NewCenter[]): Promise<Map<string, Unit>> {
  const units = await tx.orgUnit.findMany({
    where: {
      id: { in: [...new Set(rows.map((row) => row.unitId))] },
      level: { in: ['COUNTY', 'TOWNSHIP', 'COMMUNITY'] },
    },
    select: { id: true, code: true, countyId: true, townshipId: true, level: true },
  })
  const reachable = units.flatMap(({ level, countyId, ...unit }) => {
    const place = { ...unit, countyId: level === 'COUNTY' ? unit.id : countyId }
    return place.countyId === null ? [] : [{ ...place, countyId: place.countyId }]
  })
  return new Map(
    reachable
      .filter((unit) => reachesPlace(viewer, 'center:create', { ...unit, unitId: unit.id }))
      .map((unit) => [unit.id, unit]),
  )
}

function unitOf(units: ReadonlyMap<string, Unit>, unitId: string): Unit {
  const unit = units.get(unitId)
  if (!unit) throw new AppError('NOT_FOUND', { fields: { unitId: 'validation.centers.unitUnknown' } })
  return unit
}

async function insertCenters(tx: Tx, rows: readonly ReturnType<typeof toCenterRows>[]): Promise<void> {
  const centers = rows.map((row) => row.center)
  const periods = rows.flatMap((row) => row.periods.map((period) => ({ id: randomUUID(), ...period })))
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Center" (${columnsOf(centers)}) SELECT ${columnsOf(centers)}
    FROM jsonb_populate_recordset(NULL::"Center", ${JSON.stringify(centers)}::jsonb)`)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "CenterPeriod" (${columnsOf(periods)}) SELECT ${columnsOf(periods)}
    FROM jsonb_populate_recordset(NULL::"CenterPeriod", ${JSON.stringify(periods)}::jsonb)`)
  await tx.centerInvestment.createMany({
    data: rows.flatMap((row) => row.investments.map((line) => ({ id: randomUUID(), ...line }))),
  })
}

/** The columns that rows of one shape fill, by name, so that the others get their defaults. */
function columnsOf(rows: readonly object[]): Prisma.Sql {
  return Prisma.join(Object.keys(rows[0] ?? {}).map((name) => Prisma.raw(`"${name}"`)))
}

/**
 * Creates a center on a unit of the county.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE, CONFLICT as `createCentersIn`
 */
export function createCenter(
  viewer: Viewer,
  input: CreateCenterInput,
): Promise<{ id: string; code: string }> {
  return mutate(viewer, 'center:create', async ({ tx, now }) => {
    const rows = [input]
    const [created] = await createCentersIn(tx, { viewer, now, today: shanghaiDate(now), rows })
    if (!created) throw new AppError('UNEXPECTED')
    const { audit, ...result } = created
    return { result, audit }
  })
}

export { changeCentersIn } from '@/lib/centers/change/mutations'

type Saved = { id: string; version: number }
type Target = { id: string; version: number }

/** Loads a center in reach for a change. @throws AppError NOT_FOUND, CONFLICT (somebody has changed it) */
async function loadForChange(
  context: MutationContext,
  { viewer, permission, id, version }: Target & { viewer: Viewer; permission: Permission },
) {
  const { tx, now } = context
  const center = await tx.center.findFirst({
    where: { AND: [{ id }, centerScope(viewer, permission)] },
    select: {
      version: true,
      unitId: true,
      countyId: true,
      townshipId: true,
      periods: { where: inForceOn(shanghaiDate(now)), select: { status: true } },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'center', id, current: center.version, opened: version, now })
  const { unitId, countyId, townshipId, periods } = center
  return { unitId, countyId, townshipId, isClosed: periods[0]?.status === 'CLOSED' }
}

/**
 * Changes the dossier of a center in reach, and with `decision` what the county alone decides.
 * @throws AppError FORBIDDEN (a decision by somebody else), NOT_FOUND, CONFLICT, RULE (fields at fault, or a day in an
 * approved month)
 */
export function changeCenter(viewer: Viewer, input: ChangeCenterInput): Promise<Saved> {
  return mutate(viewer, 'center:write', async ({ tx, now }) => {
    const { id, version, decision, ...dossier } = input
    const place = await loadForChange({ tx, now }, { viewer, permission: 'center:write', id, version })
    if (decision && !reachesPlace(viewer, 'center:decide', place)) throw new AppError('FORBIDDEN')
    const today = shanghaiDate(now)
    const { effectiveFrom = today, ...decided } = decision ?? {}
    if (decision && place.isClosed) throw new AppError('RULE', { reason: 'validation.centers.closed' })
    const changes = [{ id, version, effectiveFrom, values: { ...dossier, ...decided } }]
    const [changed] = await changeCentersIn(tx, { now, today, changes }).catch((error: unknown) => {
      throw decision ? nestedFields(error, Object.keys(decision)) : error
    })
    if (!changed) return { result: { id, version }, unchanged: true }
    return { result: { id, version: version + 1 }, audit: changed.audit }
  })
}

/** A refusal with the fields of the decision where the form has them. */
function nestedFields(error: unknown, decided: readonly string[]): unknown {
  if (!isAppError(error) || !error.details.fields) return error
  const { fields, ...details } = error.details
  const nested = Object.entries(fields).map(([name, reason]) => [
    decided.includes(name) ? `decision.${name}` : name,
    reason,
  ])
  return new AppError(error.code, { ...details, fields: Object.fromEntries(nested) })
}

type Step = Target & { status: 'OPEN' | 'CLOSED'; day: CalendarDate; event: AuditEvent }

async function changeStatus(viewer: Viewer, { id, version, status, day, event }: Step): Promise<Saved> {
  return mutate(viewer, 'center:decide', async ({ tx, now }) => {
    const target = { viewer, permission: 'center:decide', id, version } as const
    const { isClosed } = await loadForChange({ tx, now }, target)
    if (isClosed === (status === 'CLOSED'))
      throw new AppError('RULE', { reason: `validation.centers.${isClosed ? 'closed' : 'notClosed'}` })
    const changes = [{ id, version, effectiveFrom: day, values: { status } }]
    const [changed] = await changeCentersIn(tx, { now, today: shanghaiDate(now), changes })
    if (!changed) return { result: { id, version }, unchanged: true }
    return { result: { id, version: version + 1 }, audit: { ...changed.audit, event } }
  })
}

/**
 * Closes a center from a day on; its zones, windows and offers stay as they are.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (closed already; a day before its opening or after today)
 */
export function closeCenter(viewer: Viewer, { id, version, closedOn }: CloseCenterInput): Promise<Saved> {
  return changeStatus(viewer, { id, version, status: 'CLOSED', day: closedOn, event: 'center.closed' })
}

/**
 * Lets a closed center run again from a day on.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not closed; a day before its closing or after today)
 */
export function reopenCenter(viewer: Viewer, { id, version, reopenedOn }: ReopenCenterInput): Promise<Saved> {
  return changeStatus(viewer, { id, version, status: 'OPEN', day: reopenedOn, event: 'center.reopened' })
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { fromDbDate, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { donationScope } from '@/lib/donations/policy'
import {
  donationDateFaults,
  donationFaults,
  donationWarnings,
  toDonationColumns,
  toDonationRow,
} from '@/lib/donations/rules'
import type { ChangeDonationInput, CreateDonationInput, DonationVersionInput } from '@/lib/donations/schema'
import type { DonationSaved, DonationValues, NewDonation } from '@/lib/donations/types'

type Given = Omit<NewDonation, 'id' | 'centerId'>

function assertRules(donation: Given, now: Date): void {
  const fields = { ...donationFaults(donation), ...donationDateFaults(donation, shanghaiDate(now)) }
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/** The partners that donations name, by id with their county. */
async function findPartners(tx: Tx, ids: readonly (string | null)[]) {
  const partners = await tx.partner.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true, countyId: true },
  })
  return new Map(partners.map((partner) => [partner.id, partner]))
}

type Partners = Awaited<ReturnType<typeof findPartners>>

/** The donation with its donor: the given one, else the partner. @throws AppError INVALID_INPUT (a foreign partner) */
function withDonor(donation: Given, partners: Partners, countyId: string): DonationValues {
  const partner = donation.partnerId === null ? undefined : partners.get(donation.partnerId)
  if (donation.partnerId !== null && partner?.countyId !== countyId)
    throw new AppError('INVALID_INPUT', { fields: { partnerId: 'validation.choice' } })
  return { ...donation, donor: donation.donor ?? partner?.name ?? '' }
}

/**
 * Registers any number of donations to centers in reach, with a constant number of statements.
 * @returns ids and audit entries in the order of the rows
 * @throws AppError NOT_FOUND (a center out of reach), INVALID_INPUT (a partner of another county), RULE (fields at fault
 * of the first row that breaks one)
 */
export async function createDonationsIn(
  tx: Tx,
  { viewer, now, rows }: { viewer: Viewer; now: Date; rows: readonly NewDonation[] },
): Promise<{ id: string; audit: AuditRecord }[]> {
  if (rows.length === 0) return []
  const [centers, partners] = await Promise.all([
    tx.center.findMany({
      where: {
        AND: [
          { id: { in: [...new Set(rows.map((row) => row.centerId))] } },
          centerScope(viewer, 'donation:write'),
        ],
      },
      select: { id: true, countyId: true, townshipId: true },
    }),
    findPartners(
      tx,
      rows.map((row) => row.partnerId),
    ),
  ])
  const byId = new Map(centers.map((center) => [center.id, center]))
  const created = rows.map(({ id = randomUUID(), centerId, ...donation }) => {
    const center = byId.get(centerId)
    if (!center) throw new AppError('NOT_FOUND')
    assertRules(donation, now)
    const values = withDonor(donation, partners, center.countyId)
    const audit: AuditRecord = {
      event: 'donation.created',
      target: { type: 'donation', id, label: values.donor },
      countyId: center.countyId,
      centerId,
      after: { ...values, version: 1 },
    }
    return { id, audit, data: toDonationRow(center, { ...values, id }, now) }
  })
  await tx.donation.createMany({ data: created.map(({ data }) => data) })
  return created.map(({ id, audit }) => ({ id, audit }))
}

/**
 * Registers a donation to a center in reach.
 * @returns its id and what is unusual about it
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT (partner), RULE (fields)
 */
export function createDonation(viewer: Viewer, input: CreateDonationInput): Promise<DonationSaved> {
  return mutate(viewer, 'donation:write', async ({ tx, now }) => {
    const [created] = await createDonationsIn(tx, { viewer, now, rows: [input] })
    if (!created) throw new AppError('UNEXPECTED')
    const { id, audit } = created
    return {
      result: { id, donor: audit.target.label, version: 1, warnings: donationWarnings(input) },
      audit,
    }
  })
}

async function loadDonation(
  { tx, now }: MutationContext,
  viewer: Viewer,
  { id, version: opened }: DonationVersionInput,
) {
  const found = await tx.donation.findFirst({
    where: { AND: [{ id }, donationScope(viewer, 'donation:write')] },
    select: {
      centerId: true,
      countyId: true,
      partnerId: true,
      donor: true,
      kind: true,
      amount: true,
      goods: true,
      receiptNo: true,
      date: true,
      cancelled: true,
      version: true,
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { centerId, countyId, cancelled, version, amount, date, ...rest } = found
  await assertVersionIn(tx, { type: 'donation', id, current: version, opened, now })
  const values: DonationValues = { ...rest, amount: amount.toFixed(2), date: fromDbDate(date) }
  return { centerId, countyId, cancelled, values }
}

/**
 * Changes a donation in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), INVALID_INPUT (partner), RULE (fields; it is cancelled)
 */
export function changeDonation(
  viewer: Viewer,
  { id, version, ...given }: ChangeDonationInput,
): Promise<DonationSaved> {
  return mutate(viewer, 'donation:write', async ({ tx, now }) => {
    const before = await loadDonation({ tx, now }, viewer, { id, version })
    const { centerId, countyId } = before
    if (before.cancelled) throw new AppError('RULE', { reason: 'validation.people.donationCancelled' })
    assertRules(given, now)
    const after = withDonor(given, await findPartners(tx, [given.partnerId]), countyId)
    const { donor } = after
    const warnings = donationWarnings(after)
    const sides = changedFields({ ...before.values }, { ...after })
    if (Object.keys(sides.after).length === 0)
      return { result: { id, donor, version, warnings }, unchanged: true }
    await tx.donation.update({
      where: { id, version },
      data: { ...toDonationColumns(after), updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, donor, version: version + 1, warnings },
      audit: {
        event: 'donation.changed',
        target: { type: 'donation', id, label: donor },
        countyId,
        centerId,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    }
  })
}

function setCancelled(
  viewer: Viewer,
  { id, version }: DonationVersionInput,
  cancelled: boolean,
): Promise<DonationSaved> {
  return mutate(viewer, 'donation:write', async ({ tx, now }) => {
    const before = await loadDonation({ tx, now }, viewer, { id, version })
    const { centerId, countyId, values } = before
    if (before.cancelled === cancelled) {
      const key = cancelled ? 'donationCancelled' : 'donationValid'
      throw new AppError('RULE', { reason: `validation.people.${key}` })
    }
    await tx.donation.update({
      where: { id, version },
      data: { cancelled, updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, donor: values.donor, version: version + 1, warnings: [] },
      audit: {
        event: cancelled ? 'donation.cancelled' : 'donation.restored',
        target: { type: 'donation', id, label: values.donor },
        countyId,
        centerId,
        before: { cancelled: !cancelled },
        after: { cancelled, version: version + 1 },
      },
    }
  })
}

/**
 * Cancels a donation in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is cancelled)
 */
export function cancelDonation(viewer: Viewer, input: DonationVersionInput): Promise<DonationSaved> {
  return setCancelled(viewer, input, true)
}

/**
 * Lets a cancelled donation count again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is not cancelled)
 */
export function restoreDonation(viewer: Viewer, input: DonationVersionInput): Promise<DonationSaved> {
  return setCancelled(viewer, input, false)
}

import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { partnerScope } from '@/lib/partners/policy'
import type { PartnerCenterInput } from '@/lib/partners/schema'
import type { PartnerSaved } from '@/lib/partners/types'

/** The partner and a center of the same county that the viewer looks after. @throws AppError NOT_FOUND */
async function loadPair(tx: Tx, viewer: Viewer, { id, centerId }: PartnerCenterInput) {
  const [partner, center] = await Promise.all([
    tx.partner.findFirst({
      where: { AND: [{ id }, partnerScope(viewer, 'partner:write')] },
      select: { name: true, countyId: true, leftOn: true },
    }),
    tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'partner:write')] },
      select: { name: true, countyId: true, closedOn: true, partners: { where: { partnerId: id } } },
    }),
  ])
  if (!partner || !center || partner.countyId !== center.countyId) throw new AppError('NOT_FOUND')
  return { partner, center, isLinked: center.partners.length > 0 }
}

type Linked = PartnerCenterInput & { now: Date; partnerName: string; centerName: string; step: 1 | -1 }

/**
 * A link changes who may edit the partner, so it moves the partner's version on: a form that somebody opened before is
 * refused as stale. The number of centers is read after the partner's row is held.
 */
async function settle(tx: Tx, { id, centerId, now, partnerName, centerName, step }: Linked) {
  const { version, countyId, _count } = await tx.partner.update({
    where: { id },
    data: { updatedAt: now, version: { increment: 1 } },
    select: { version: true, countyId: true, _count: { select: { centers: true } } },
  })
  const centers = _count.centers
  return {
    result: { id, name: partnerName, version },
    audit: {
      event: 'partner.changed' as const,
      target: { type: 'partner' as const, id, label: `${partnerName} · ${centerName}` },
      countyId,
      centerId,
      before: { centers: centers - step },
      after: { centers, version },
    },
  }
}

/**
 * Lets a partner work with a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (partner or center), RULE (the partnership has ended, the center is closed, or
 * they work together already)
 */
export function linkPartner(viewer: Viewer, input: PartnerCenterInput): Promise<PartnerSaved> {
  return mutate(viewer, 'partner:write', async ({ tx, now }) => {
    const { partner, center, isLinked } = await loadPair(tx, viewer, input)
    if (partner.leftOn !== null) throw new AppError('RULE', { reason: 'validation.people.partnerLeft' })
    if (center.closedOn !== null) throw new AppError('RULE', { reason: 'validation.people.centerClosed' })
    if (isLinked) throw new AppError('RULE', { reason: 'validation.people.partnerLinked' })
    const { id: partnerId, centerId } = input
    await tx.partnerCenter.create({ data: { partnerId, centerId } })
    return settle(tx, { ...input, now, partnerName: partner.name, centerName: center.name, step: 1 })
  })
}

/**
 * Ends the work of a partner with a center in reach; what it gave and did stays in the registers.
 * @throws AppError FORBIDDEN, NOT_FOUND (partner, center, or they do not work together)
 */
export function unlinkPartner(viewer: Viewer, input: PartnerCenterInput): Promise<PartnerSaved> {
  return mutate(viewer, 'partner:write', async ({ tx, now }) => {
    const { partner, center, isLinked } = await loadPair(tx, viewer, input)
    if (!isLinked) throw new AppError('NOT_FOUND')
    const { id: partnerId, centerId } = input
    await tx.partnerCenter.delete({ where: { partnerId_centerId: { partnerId, centerId } } })
    return settle(tx, { ...input, now, partnerName: partner.name, centerName: center.name, step: -1 })
  })
}

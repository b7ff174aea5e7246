import { anyCenterOf, centerScope } from '@/lib/centers/policy'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { CorrectionEvent } from '@/lib/corrections/rules'
import { type ReportPlace, rolesAt } from '@/lib/reporting/policy'
import type { Prisma } from '@/prisma/generated/client'
import type { Role } from '@/prisma/generated/enums'

/** The centers whose corrections a viewer passes on: those of the communities under the township. */
export function passScope(viewer: Viewer): Prisma.CenterWhereInput {
  return anyCenterOf(
    scopesOf(viewer, 'correction:pass')
      .filter(({ level }) => level === 'TOWNSHIP')
      .map(({ unitId }) => ({ townshipId: unitId, unitId: { not: unitId } })),
  )
}

/** The corrections that wait for this person's signature; his own requests and what he passed on do not. */
export function myTurn(viewer: Viewer): Prisma.CorrectionWhereInput {
  const { userId } = viewer
  const waiting: Prisma.CorrectionWhereInput = {
    OR: [
      { state: 'REQUESTED', report: { center: passScope(viewer) } },
      { state: 'PASSED_ON', report: { center: centerScope(viewer, 'correction:decide') } },
    ],
  }
  if (userId === null) return waiting
  return {
    AND: [
      waiting,
      { requestedById: { not: userId } },
      { OR: [{ passedById: null }, { passedById: { not: userId } }] },
    ],
  }
}

/** Whether no township stands between the center and the county. */
export function isDirectPlace(place: ReportPlace): boolean {
  return place.unitLevel !== 'COMMUNITY' || place.townshipId === null
}

/** The roles through which a viewer acts on the corrections of a center: the same answer as the scopes give. */
export function correctionRoles(viewer: Viewer, event: CorrectionEvent, place: ReportPlace): Role[] {
  const passing = isDirectPlace(place) ? [] : rolesAt(viewer, 'correction:pass', place)
  const deciding = rolesAt(viewer, 'correction:decide', place)
  switch (event) {
    case 'pass':
      return passing
    case 'approve':
      return deciding
    case 'refuse':
      return [...passing, ...deciding]
    case 'withdraw':
      return rolesAt(viewer, 'correction:request', place)
  }
}

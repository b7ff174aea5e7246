import 'server-only'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import type { PartnerLookups, PartnerRowValues } from '@/lib/imports/registers/partners/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The partners of a county; one that has left is closed. */
export const partnerSource: RegisterSource<PartnerRowValues, PartnerLookups> = {
  lookupsIn: async (tx, { countyId }) => {
    const centers = await tx.center.findMany({
      where: { countyId },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true },
    })
    const uses = new Map<string, number>()
    for (const { name } of centers) uses.set(name, (uses.get(name) ?? 0) + 1)
    return {
      centers: [
        ...centers.map(({ id, code, name }) => ({
          id,
          name: uses.get(name) === 1 ? name : `${name}（${code}）`,
        })),
        ...centers.map(({ id, code }) => ({ id, name: code })),
      ],
    }
  },
  recordsIn: async (tx, { countyId }) => {
    const partners = await tx.partner.findMany({
      where: { countyId },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        name: true,
        kind: true,
        contribution: true,
        joinedOn: true,
        leftOn: true,
        centers: { select: { centerId: true } },
      },
    })
    return partners.map(({ id, version, leftOn, centers, ...partner }) => ({
      id,
      version,
      centerId: null,
      isClosed: leftOn !== null,
      values: {
        ...partner,
        joinedOn: fromDbDateOrNull(partner.joinedOn),
        centerIds: centers.map(({ centerId }) => centerId).sort(),
      },
    }))
  },
}

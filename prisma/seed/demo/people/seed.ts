import type { AuditRecord } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { createDonationsIn } from '@/lib/donations/mutations'
import { createPartnersIn } from '@/lib/partners/mutations'
import { createStaffIn } from '@/lib/staff/mutations'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { demoDonations } from '@/prisma/seed/demo/people/donations'
import { demoPartners } from '@/prisma/seed/demo/people/partners'
import { demoStaff } from '@/prisma/seed/demo/people/staff'
import type { Timeline } from '@/prisma/seed/demo/timeline'

/**
 * The staff, partners and donations of the demonstration county, through the product's own mutations; the same for the
 * same day but for the ids.
 * @param centers the centers as they were created
 * @returns the audit entries of what was created
 */
export async function seedPeople(
  tx: Tx,
  input: { viewer: Viewer; timeline: Timeline; countyId: string; centers: readonly DemoCenter[] },
): Promise<AuditRecord[]> {
  const { viewer, timeline, countyId, centers } = input
  const { now } = timeline
  const partners = demoPartners(centers, timeline)
  const created = [
    ...(await createStaffIn(tx, { viewer, now, rows: demoStaff(centers, timeline) })),
    ...(await createPartnersIn(tx, { viewer, countyId, now, rows: partners })),
    ...(await createDonationsIn(tx, { viewer, now, rows: demoDonations(centers, partners, timeline) })),
  ]
  return created.map(({ audit }) => audit)
}

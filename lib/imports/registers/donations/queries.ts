import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import type { DonationLookups, DonationRowValues } from '@/lib/imports/registers/donations/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The donations to the centers in reach; a cancelled one is closed. */
export const donationSource: RegisterSource<DonationRowValues, DonationLookups> = {
  lookupsIn: async (tx, { countyId }) => ({
    partners: await tx.partner.findMany({
      where: { countyId },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  }),
  recordsIn: async (tx, { centerIds }) => {
    const donations = await tx.donation.findMany({
      where: { centerId: { in: centerIds } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        date: true,
        donor: true,
        partnerId: true,
        kind: true,
        amount: true,
        goods: true,
        receiptNo: true,
        cancelled: true,
      },
    })
    return donations.map(({ id, version, centerId, cancelled, ...donation }) => ({
      id,
      version,
      centerId,
      isClosed: cancelled,
      values: { ...donation, date: fromDbDate(donation.date), amount: donation.amount.toFixed(2) },
    }))
  },
}

import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import type { StaffRowValues } from '@/lib/imports/registers/staff/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The people on duty in the centers in reach. */
export const staffSource: RegisterSource<StaffRowValues, Record<string, never>> = {
  lookupsIn: async () => ({}),
  recordsIn: async (tx, { centerIds }) => {
    const people = await tx.staffMember.findMany({
      where: { centerId: { in: centerIds }, leftOn: null },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        name: true,
        post: true,
        isFullTime: true,
        certificate: true,
        birthYear: true,
        joinedOn: true,
      },
    })
    return people.map(({ id, version, centerId, ...person }) => ({
      id,
      version,
      centerId,
      isClosed: false,
      values: { ...person, joinedOn: fromDbDate(person.joinedOn) },
    }))
  },
}

'use server'
import { defineAction } from '@/lib/auth/action'
import { changeZone, closeZone, createZone, reopenZone } from '@/lib/zones/mutations'
import { changeZoneInput, closeZoneInput, createZoneInput, reopenZoneInput } from '@/lib/zones/schema'

const paths = ({ id, centerId }: { id: string; centerId: string }) => [
  `/centers/${centerId}`,
  '/zones',
  '/zones/coverage',
  `/zones/${id}`,
]

export const createZoneAction = defineAction('createZone', createZoneInput, createZone, { revalidate: paths })
export const changeZoneAction = defineAction('changeZone', changeZoneInput, changeZone, { revalidate: paths })
export const closeZoneAction = defineAction('closeZone', closeZoneInput, closeZone, { revalidate: paths })
export const reopenZoneAction = defineAction('reopenZone', reopenZoneInput, reopenZone, { revalidate: paths })

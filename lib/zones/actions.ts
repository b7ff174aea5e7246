'use server'
import { defineAction } from '@/lib/auth/action'
import { changeZone, closeZone, createZone } from '@/lib/zones/mutations'
import { changeZoneInput, closeZoneInput, createZoneInput } from '@/lib/zones/schema'

const paths = ({ centerId }: { centerId: string }) => [`/centers/${centerId}`]

export const createZoneAction = defineAction('createZone', createZoneInput, createZone, { revalidate: paths })
export const changeZoneAction = defineAction('changeZone', changeZoneInput, changeZone, { revalidate: paths })
export const closeZoneAction = defineAction('closeZone', closeZoneInput, closeZone, { revalidate: paths })

'use server'
import { defineAction } from '@/lib/auth/action'
import { changeZoneType, createZoneType, restoreZoneType, retireZoneType } from '@/lib/zone-types/mutations'
import { changeZoneTypeInput, createZoneTypeInput, zoneTypeVersionInput } from '@/lib/zone-types/schema'

const paths = ({ id }: { id: string }) => ['/zone-types', `/zone-types/${id}`, '/zones']

export const createZoneTypeAction = defineAction('createZoneType', createZoneTypeInput, createZoneType, {
  revalidate: paths,
})
export const changeZoneTypeAction = defineAction('changeZoneType', changeZoneTypeInput, changeZoneType, {
  revalidate: paths,
})
export const retireZoneTypeAction = defineAction('retireZoneType', zoneTypeVersionInput, retireZoneType, {
  revalidate: paths,
})
export const restoreZoneTypeAction = defineAction('restoreZoneType', zoneTypeVersionInput, restoreZoneType, {
  revalidate: paths,
})

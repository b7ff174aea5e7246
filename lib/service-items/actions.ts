'use server'
import { defineAction } from '@/lib/auth/action'
import { changeOffers, resumeItem, suspendItem } from '@/lib/service-items/mutations'
import { changeOffersInput, resumeItemInput, suspendItemInput } from '@/lib/service-items/schema'

const paths = ({ centerId }: { centerId: string }) => [`/centers/${centerId}`, '/service-items']

export const changeOffersAction = defineAction('changeOffers', changeOffersInput, changeOffers, {
  revalidate: paths,
})
export const suspendItemAction = defineAction('suspendItem', suspendItemInput, suspendItem, {
  revalidate: paths,
})
export const resumeItemAction = defineAction('resumeItem', resumeItemInput, resumeItem, { revalidate: paths })

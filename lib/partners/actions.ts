'use server'
import { defineAction } from '@/lib/auth/action'
import { linkPartner, unlinkPartner } from '@/lib/partners/links/mutations'
import { changePartner, closePartner, createPartner, reopenPartner } from '@/lib/partners/mutations'
import {
  changePartnerInput,
  closePartnerInput,
  createPartnerInput,
  partnerCenterInput,
  reopenPartnerInput,
} from '@/lib/partners/schema'

const revalidate = ({ id }: { id: string }) => ['/partners', `/partners/${id}`]

export const createPartnerAction = defineAction('createPartner', createPartnerInput, createPartner, {
  revalidate,
})
export const changePartnerAction = defineAction('changePartner', changePartnerInput, changePartner, {
  revalidate,
})
export const closePartnerAction = defineAction('closePartner', closePartnerInput, closePartner, {
  revalidate,
})
export const reopenPartnerAction = defineAction('reopenPartner', reopenPartnerInput, reopenPartner, {
  revalidate,
})
export const linkPartnerAction = defineAction('linkPartner', partnerCenterInput, linkPartner, { revalidate })
export const unlinkPartnerAction = defineAction('unlinkPartner', partnerCenterInput, unlinkPartner, {
  revalidate,
})

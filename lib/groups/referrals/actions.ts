'use server'
import { defineAction } from '@/lib/auth/action'
import {
  cancelReferral,
  changeReferral,
  createReferral,
  restoreReferral,
} from '@/lib/groups/referrals/mutations'
import { changeReferralInput, createReferralInput } from '@/lib/groups/referrals/schema'
import { recordVersionInput } from '@/lib/groups/schema'

const PATH = '/groups/referrals'
const revalidate = ({ id }: { id: string }) => ['/groups', PATH, `${PATH}/${id}`]

export const createReferralAction = defineAction('createReferral', createReferralInput, createReferral, {
  revalidate,
})
export const changeReferralAction = defineAction('changeReferral', changeReferralInput, changeReferral, {
  revalidate,
})
export const cancelReferralAction = defineAction('cancelReferral', recordVersionInput, cancelReferral, {
  revalidate,
})
export const restoreReferralAction = defineAction('restoreReferral', recordVersionInput, restoreReferral, {
  revalidate,
})

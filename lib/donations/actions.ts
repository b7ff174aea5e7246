'use server'
import { defineAction } from '@/lib/auth/action'
import { cancelDonation, changeDonation, createDonation, restoreDonation } from '@/lib/donations/mutations'
import { changeDonationInput, createDonationInput, donationVersionInput } from '@/lib/donations/schema'

const revalidate = ({ id }: { id: string }) => ['/donations', `/donations/${id}`]

export const createDonationAction = defineAction('createDonation', createDonationInput, createDonation, {
  revalidate,
})
export const changeDonationAction = defineAction('changeDonation', changeDonationInput, changeDonation, {
  revalidate,
})
export const cancelDonationAction = defineAction('cancelDonation', donationVersionInput, cancelDonation, {
  revalidate,
})
export const restoreDonationAction = defineAction('restoreDonation', donationVersionInput, restoreDonation, {
  revalidate,
})

'use server'
import { defineAction } from '@/lib/auth/action'
import { endExemption, exemptCenter } from '@/lib/centers/exemptions/mutations'
import { endExemptionInput, exemptCenterInput } from '@/lib/centers/exemptions/schema'

const paths = ({ id }: { id: string }) => ['/centers', `/centers/${id}`]

export const exemptCenterAction = defineAction('exemptCenter', exemptCenterInput, exemptCenter, {
  revalidate: paths,
})
export const endExemptionAction = defineAction('endExemption', endExemptionInput, endExemption, {
  revalidate: paths,
})

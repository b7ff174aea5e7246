'use server'
import { defineAction } from '@/lib/auth/action'
import { approveProposal, refuseProposal, withdrawProposal } from '@/lib/proposals/decision/mutations'
import { proposeFacts, proposeStep } from '@/lib/proposals/mutations'
import {
  approveProposalInput,
  proposeFactsInput,
  proposeStepInput,
  refuseProposalInput,
  withdrawProposalInput,
} from '@/lib/proposals/schema'

const paths = ({ id, centerId }: { id: string; centerId: string }) => [
  '/proposals',
  `/proposals/${id}`,
  `/centers/${centerId}`,
]

export const proposeFactsAction = defineAction('proposeFacts', proposeFactsInput, proposeFacts, {
  revalidate: paths,
})
export const proposeStepAction = defineAction('proposeStep', proposeStepInput, proposeStep, {
  revalidate: paths,
})
export const approveProposalAction = defineAction('approveProposal', approveProposalInput, approveProposal, {
  revalidate: paths,
})
export const refuseProposalAction = defineAction('refuseProposal', refuseProposalInput, refuseProposal, {
  revalidate: paths,
})
export const withdrawProposalAction = defineAction(
  'withdrawProposal',
  withdrawProposalInput,
  withdrawProposal,
  { revalidate: paths },
)

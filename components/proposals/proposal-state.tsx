import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { ProposalState as State } from '@/prisma/generated/enums'

const TONE = { PENDING: 'amber', APPROVED: 'green', REFUSED: 'red', WITHDRAWN: 'grey' } as const

/** What became of a proposal, with its shape, colour and word. */
export function ProposalState({ state }: { state: State }) {
  const t = useTranslations('proposals')
  return <StatusLight tone={TONE[state]}>{t(`state.${state}`)}</StatusLight>
}

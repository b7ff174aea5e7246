import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { BalanceState as State } from '@/prisma/generated/enums'

const TONE = { PROPOSED: 'amber', CONFIRMED: 'green', REFUSED: 'red', REPLACED: 'grey' } as const

/** What became of a balance, with its shape, colour and word. */
export function BalanceState({ state }: { state: State }) {
  const t = useTranslations('domain.balanceState')
  return <StatusLight tone={TONE[state]}>{t(state)}</StatusLight>
}

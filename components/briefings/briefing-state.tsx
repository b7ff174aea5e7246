import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { BriefingState as State } from '@/prisma/generated/enums'

const TONES = { DRAFT: 'amber', FINAL: 'green', VOID: 'grey' } as const

/** 征求意见稿, 定稿 or 作废, with a shape of its own. */
export function BriefingState({ state }: { state: State }) {
  const t = useTranslations('domain.briefingState')
  return <StatusLight tone={TONES[state]}>{t(state)}</StatusLight>
}

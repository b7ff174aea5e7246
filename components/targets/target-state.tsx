import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { TargetStateName } from '@/lib/targets/types'

const TONE = { IN_FORCE: 'green', COMING: 'amber', ENDED: 'grey' } as const

/** Whether a target is in force today. */
export function TargetState({ state }: { state: TargetStateName }) {
  const t = useTranslations('targets.state')
  return <StatusLight tone={TONE[state]}>{t(state)}</StatusLight>
}

import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { UserState } from '@/lib/accounts/schema'

const TONE = {
  ACTIVE: 'green',
  MUST_CHANGE: 'amber',
  NO_POST: 'grey',
  DISABLED: 'red',
} as const satisfies Record<UserState, string>

export function UserStateLight({ state }: { state: UserState }) {
  const t = useTranslations('users')
  return <StatusLight tone={TONE[state]}>{t(`states.${state}`)}</StatusLight>
}

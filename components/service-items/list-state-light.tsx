import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { ListState } from '@/lib/service-items/lists/types'

const TONE = { IN_FORCE: 'green', COMING: 'amber', PAST: 'grey' } as const satisfies Record<ListState, string>

/** Whether a version of the list is in force, still to come or replaced. */
export function ListStateLight({ state }: { state: ListState }) {
  const t = useTranslations('items.versions')
  return <StatusLight tone={TONE[state]}>{t(state)}</StatusLight>
}

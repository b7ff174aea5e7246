import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { SittingRow } from '@/lib/groups/sittings/types'
import { weeklyTone } from '@/lib/groups/sittings/view'

/** How the weekly mean of a center stands to the target. */
export function SittingLight({ row }: { row: Pick<SittingRow, 'planned' | 'weekly'> }) {
  const t = useTranslations('groups.sittings')
  const tone = weeklyTone(row.weekly)
  if (row.planned === 0 && row.weekly.sittings === 0)
    return <StatusLight tone="grey">{t('noPlan')}</StatusLight>
  if (tone === null) return <StatusLight tone="grey">{t('noWeek')}</StatusLight>
  return <StatusLight tone={tone}>{t(tone === 'green' ? 'onTarget' : 'belowTarget')}</StatusLight>
}

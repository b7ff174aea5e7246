import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import { isWindowActive } from '@/lib/service-windows/rules'
import type { WindowRow } from '@/lib/service-windows/types'

/** Whether a window is in use on a day, and if not, since when. */
export function WindowStateLight({
  window,
  on,
}: {
  window: Pick<WindowRow, 'openedOn' | 'closedOn'>
  on: string
}) {
  const t = useTranslations('windows')
  if (isWindowActive(window, on)) return <StatusLight tone="green">{t('active')}</StatusLight>
  const isAhead = window.openedOn !== null && on < window.openedOn
  return (
    <StatusLight tone="grey">
      {isAhead
        ? t('ahead', { date: formatDateShort(window.openedOn) })
        : t('closed', { date: formatDateShort(window.closedOn) })}
    </StatusLight>
  )
}

import type { useTranslations } from 'next-intl'
import type { LightValue } from '@/components/ui/light-value'
import { formatDateShort } from '@/lib/core/format/date'
import { isWindowActive } from '@/lib/service-windows/rules'
import type { WindowRow } from '@/lib/service-windows/types'

/** Whether a window is in use on a day, and if not, since when. */
export function windowState(
  t: ReturnType<typeof useTranslations<'windows'>>,
  window: Pick<WindowRow, 'openedOn' | 'closedOn'>,
  on: string,
): LightValue {
  if (isWindowActive(window, on)) return { tone: 'green', text: t('active') }
  const isAhead = window.openedOn !== null && on < window.openedOn
  return {
    tone: 'grey',
    text: isAhead
      ? t('ahead', { date: formatDateShort(window.openedOn) })
      : t('closed', { date: formatDateShort(window.closedOn) }),
  }
}

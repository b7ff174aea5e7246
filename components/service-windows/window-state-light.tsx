import { useTranslations } from 'next-intl'
import { windowState } from '@/components/service-windows/window-state'
import { LightText } from '@/components/ui/light-text'
import type { WindowRow } from '@/lib/service-windows/types'

type Props = { window: Pick<WindowRow, 'openedOn' | 'closedOn'>; on: string }

/** Whether a window is in use on a day, and if not, since when. */
export function WindowStateLight({ window, on }: Props) {
  return <LightText value={windowState(useTranslations('windows'), window, on)} />
}

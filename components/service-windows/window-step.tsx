import { CloseWindowButton } from '@/components/service-windows/close-window-button'
import { ReopenWindowButton } from '@/components/service-windows/reopen-window-button'
import type { Messages } from '@/lib/i18n/messages'
import type { WindowRow } from '@/lib/service-windows/types'

type WindowStepProps = {
  window: Pick<WindowRow, 'id' | 'version' | 'name' | 'closedOn'>
  today: string
  words: Pick<Messages['windows'], 'close' | 'closing' | 'reopen' | 'reopening'>
  size?: 'sm' | 'md'
}

/** Closing a window that runs, or letting a closed one run again. */
export function WindowStep({ window, today, words, size = 'sm' }: WindowStepProps) {
  const { id, version, name } = window
  const step = { id, version, today, size }
  const named = <T extends { title: string }>(dialog: T) => ({
    ...dialog,
    title: dialog.title.replace('{name}', () => name),
  })
  return window.closedOn === null ? (
    <CloseWindowButton {...step} label={words.close} words={named(words.closing)} />
  ) : (
    <ReopenWindowButton {...step} label={words.reopen} words={named(words.reopening)} />
  )
}

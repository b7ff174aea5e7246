import { CloseZoneButton } from '@/components/zones/close-zone-button'
import { ReopenZoneButton } from '@/components/zones/reopen-zone-button'
import type { Messages } from '@/lib/i18n/messages'
import type { ZoneRow } from '@/lib/zones/types'

type ZoneStepProps = {
  zone: Pick<ZoneRow, 'id' | 'version' | 'name' | 'closedOn'>
  today: string
  words: Pick<Messages['zones'], 'close' | 'closing' | 'reopen' | 'reopening'>
  size?: 'sm' | 'md'
}

/** Closing a zone that runs, or letting a closed one run again. */
export function ZoneStep({ zone, today, words, size = 'sm' }: ZoneStepProps) {
  const { id, version, name } = zone
  const step = { id, version, today, size }
  const named = <T extends { title: string }>(dialog: T) => ({
    ...dialog,
    title: dialog.title.replace('{name}', () => name),
  })
  return zone.closedOn === null ? (
    <CloseZoneButton {...step} label={words.close} words={named(words.closing)} />
  ) : (
    <ReopenZoneButton {...step} label={words.reopen} words={named(words.reopening)} />
  )
}

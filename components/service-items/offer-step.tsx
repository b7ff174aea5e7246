import { useTranslations } from 'next-intl'
import { ResumeItemButton } from '@/components/service-items/resume-item-button'
import { SuspendItemDialog } from '@/components/service-items/suspend-item-dialog'
import type { Messages } from '@/lib/i18n/messages'
import type { CenterOffer } from '@/lib/service-items/types'

type OfferStepProps = {
  item: CenterOffer
  target: { centerId: string; itemId: string; version: number }
  today: string
  words: Pick<Messages['items'], 'suspend' | 'resume'>
}

/** What can be done next with an item that a center offers. */
export function OfferStep({ item, target, today, words }: OfferStepProps) {
  const t = useTranslations('items')
  if (item.state === 'NONE') return null
  return item.state === 'OFFERED' ? (
    <SuspendItemDialog
      target={target}
      today={today}
      words={{ ...words.suspend, title: t('suspend.title', { name: item.name }) }}
    />
  ) : (
    <ResumeItemButton
      target={target}
      today={today}
      label={words.resume.label}
      words={{ ...words.resume, title: t('resume.title', { name: item.name }) }}
    />
  )
}

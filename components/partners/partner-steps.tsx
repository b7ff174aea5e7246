import { useTranslations } from 'next-intl'
import { ClosePartnerButton } from '@/components/partners/close-partner-button'
import { ReopenPartnerButton } from '@/components/partners/reopen-partner-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import type { PartnerDetail } from '@/lib/partners/types'

type PartnerStepsProps = {
  partner: Pick<PartnerDetail, 'id' | 'version' | 'name' | 'can'>
  today: string
  words: Pick<Messages['partners'], 'close' | 'reopen'>
}

/** What the viewer may do with a partner. */
export function PartnerSteps({ partner, today, words }: PartnerStepsProps) {
  const t = useTranslations('partners')
  const { id, version, name, can } = partner
  return (
    <>
      {can.close && (
        <ClosePartnerButton
          id={id}
          version={version}
          today={today}
          label={words.close.label}
          words={{ ...words.close, title: t('close.title', { name }) }}
        />
      )}
      {can.reopen && (
        <ReopenPartnerButton
          id={id}
          version={version}
          words={{ ...words.reopen, title: t('reopen.title', { name }) }}
        />
      )}
      {can.change && (
        <ButtonLink href={`/partners/${id}/edit`} variant="primary">
          {t('edit')}
        </ButtonLink>
      )}
    </>
  )
}

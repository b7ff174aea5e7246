import { useTranslations } from 'next-intl'
import { CloseCenterButton } from '@/components/centers/close-center-button'
import { ReopenCenterButton } from '@/components/centers/reopen-center-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { CenterDetail } from '@/lib/centers/types'
import type { Messages } from '@/lib/i18n/messages'

type CenterStepsProps = {
  center: CenterDetail
  today: string
  words: Pick<Messages['centers'], 'close' | 'reopen'>
}

/** What the viewer may do with the center as a whole. */
export function CenterSteps({ center, today, words }: CenterStepsProps) {
  const t = useTranslations('centers')
  const { id, version, name, can } = center
  const [latest] = center.periods
  const isClosed = latest?.status === 'CLOSED'
  return (
    <>
      {can.decide &&
        (isClosed ? (
          <ReopenCenterButton
            id={id}
            version={version}
            today={today}
            label={words.reopen.label}
            words={{ ...words.reopen, title: t('reopen.title', { name }) }}
          />
        ) : (
          <CloseCenterButton
            id={id}
            version={version}
            today={today}
            label={words.close.label}
            words={{ ...words.close, title: t('close.title', { name }) }}
          />
        ))}
      {can.write && (
        <ButtonLink href={`/centers/${id}/edit`} variant="primary">
          {t('edit')}
        </ButtonLink>
      )}
    </>
  )
}

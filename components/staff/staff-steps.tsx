import { useTranslations } from 'next-intl'
import { CloseStaffButton } from '@/components/staff/close-staff-button'
import { ReopenStaffButton } from '@/components/staff/reopen-staff-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import type { StaffDetail } from '@/lib/staff/types'

type StaffStepsProps = {
  member: StaffDetail
  today: string
  words: Pick<Messages['staff'], 'close' | 'reopen'>
}

/** What the viewer may do with a member of staff. */
export function StaffSteps({ member, today, words }: StaffStepsProps) {
  const t = useTranslations('staff')
  const { id, version, name, can } = member
  return (
    <>
      {can.close && (
        <CloseStaffButton
          id={id}
          version={version}
          today={today}
          label={words.close.label}
          words={{ ...words.close, title: t('close.title', { name }) }}
        />
      )}
      {can.reopen && (
        <ReopenStaffButton
          id={id}
          version={version}
          words={{ ...words.reopen, title: t('reopen.title', { name }) }}
        />
      )}
      {can.change && (
        <ButtonLink href={`/staff/${id}/edit`} variant="primary">
          {t('edit')}
        </ButtonLink>
      )}
    </>
  )
}

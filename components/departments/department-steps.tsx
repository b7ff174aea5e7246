import { useTranslations } from 'next-intl'
import { CloseDepartmentButton } from '@/components/departments/close-department-button'
import { ReopenDepartmentButton } from '@/components/departments/reopen-department-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { DepartmentDetail } from '@/lib/departments/types'
import type { Messages } from '@/lib/i18n/messages'

type DepartmentStepsProps = {
  department: Pick<DepartmentDetail, 'id' | 'version' | 'name' | 'can'>
  today: string
  words: Pick<Messages['departments'], 'close' | 'reopen'>
}

/** What the viewer may do with a department. */
export function DepartmentSteps({ department, today, words }: DepartmentStepsProps) {
  const t = useTranslations('departments')
  const { id, version, name, can } = department
  return (
    <>
      {can.close && (
        <CloseDepartmentButton
          id={id}
          version={version}
          today={today}
          label={words.close.label}
          words={{ ...words.close, title: t('close.title', { name }) }}
        />
      )}
      {can.reopen && (
        <ReopenDepartmentButton
          id={id}
          version={version}
          words={{ ...words.reopen, title: t('reopen.title', { name }) }}
        />
      )}
      {can.change && (
        <ButtonLink href={`/departments/${id}/edit`} variant="primary">
          {t('edit')}
        </ButtonLink>
      )}
    </>
  )
}

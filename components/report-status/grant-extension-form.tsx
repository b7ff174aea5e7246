'use client'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { grantExtensionAction } from '@/lib/reporting/extension/actions'
import { grantExtensionInput } from '@/lib/reporting/extension/schema'

type Props = { centerId: string; month: string; dueOn: string; onGranted: () => void }

/** The new last day of one center's month and the reason for it. */
export function GrantExtensionForm({ centerId, month, dueOn, onGranted }: Props) {
  const t = useTranslations('report-status')
  const form = useActionForm({
    schema: grantExtensionInput,
    defaults: { centerId, month, dueOn, reason: '' },
    action: grantExtensionAction,
    successMessage: t('extendDone'),
    onSuccess: onGranted,
  })
  return (
    <ActionForm form={form} isLeaveFree>
      <DateField name="dueOn" label={t('extendTo')} help={t('extendHelp')} isRequired />
      <TextareaField name="reason" label={t('extendReason')} rows={2} maxLength={200} isRequired />
      <SubmitButton>{t('extend')}</SubmitButton>
    </ActionForm>
  )
}

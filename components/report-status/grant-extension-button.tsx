'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { grantExtensionAction } from '@/lib/reporting/extension/actions'
import { grantExtensionInput } from '@/lib/reporting/extension/schema'

type Props = { centerId: string; month: string; name: string; dueOn: string }

/** 延期 of one center's month: the new last day and the reason. */
export function GrantExtensionButton({ centerId, month, name, dueOn }: Props) {
  const t = useTranslations('report-status')
  const [isOpen, setIsOpen] = useState(false)
  const form = useActionForm({
    schema: grantExtensionInput,
    defaults: { centerId, month, dueOn, reason: '' },
    action: grantExtensionAction,
    successMessage: t('extendDone'),
    onSuccess: () => setIsOpen(false),
  })
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm">
          {t('extend')}
          <span className="sr-only">{name}</span>
        </Button>
      }
      title={t('extendTitle', { name })}
      description={t('extendDescription')}
    >
      <ActionForm form={form} isLeaveFree>
        <DateField name="dueOn" label={t('extendTo')} help={t('extendHelp')} isRequired />
        <TextareaField name="reason" label={t('extendReason')} rows={2} maxLength={200} isRequired />
        <SubmitButton>{t('extend')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}

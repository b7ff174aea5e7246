'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { createUnitAction } from '@/lib/org/actions'
import { createUnitInput } from '@/lib/org/schema'

type CreateUnitFormProps = { parents: readonly { value: string; label: string }[]; parentId: string }

/** 补建 of a township or community. */
export function CreateUnitForm({ parents, parentId }: CreateUnitFormProps) {
  const t = useTranslations('org.createForm')
  const form = useActionForm({
    schema: createUnitInput,
    defaults: { parentId, name: '', code: '', openedOn: '' },
    action: createUnitAction,
    successMessage: t('created'),
    redirectTo: ({ id }) => `/org/${id}`,
  })
  return (
    <ActionForm form={form}>
      <SelectField
        name="parentId"
        label={t('parent')}
        help={t('parentHelp')}
        options={parents}
        placeholder={null}
        isRequired
      />
      <TextField name="name" label={t('name')} maxLength={60} isRequired />
      <FormRow>
        <TextField name="code" label={t('code')} help={t('codeHelp')} maxLength={12} inputMode="numeric" />
        <DateField name="openedOn" label={t('openedOn')} help={t('openedHelp')} />
      </FormRow>
      <ActionBar>
        <SubmitButton>{t('submit')}</SubmitButton>
        <ButtonLink href="/org">{t('back')}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { MonthField } from '@/components/forms/month-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import type { Messages } from '@/lib/i18n/messages'
import { changeIndicatorAction } from '@/lib/indicators/actions'
import { changeIndicatorInput, type ChangeIndicatorForm as Form } from '@/lib/indicators/schema'

type ChangeIndicatorFormProps = {
  defaults: Form
  /** The versions of the settings that are laid down already, by their month. */
  versions: Readonly<Record<string, number>>
  departments: readonly { value: string; label: string }[]
  words: Omit<Messages['indicators']['form'], 'title'>
}

/** What holds of an indicator from a month on. */
export function ChangeIndicatorForm({ defaults, versions, departments, words }: ChangeIndicatorFormProps) {
  const form = useActionForm({
    schema: changeIndicatorInput,
    defaults,
    action: (input: Form) => changeIndicatorAction({ ...input, version: versions[input.validFrom] ?? null }),
    successMessage: words.done,
  })
  return (
    <ActionForm form={form}>
      <MonthField name="validFrom" label={words.validFrom} help={words.validFromHelp} isRequired />
      <CheckboxField name="isUsed" label={words.isUsed} help={words.isUsedHelp} />
      <SelectField
        name="departmentCode"
        label={words.department}
        options={departments}
        placeholder={words.departmentKeep}
      />
      <TextareaField name="help" label={words.help} help={words.helpHelp} maxLength={300} rows={3} />
      <TextField
        name="superiorColumn"
        label={words.superiorColumn}
        help={words.superiorColumnHelp}
        maxLength={60}
      />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}

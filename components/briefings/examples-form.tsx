'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { chooseExamplesAction } from '@/lib/briefings/actions'
import { EXAMPLE_KEYS, type ExampleKey } from '@/lib/briefings/outlines/types'
import { chooseExamplesInput } from '@/lib/briefings/schema'
import type { Messages } from '@/lib/i18n/messages'

type Option = { id: string; name: string }

type ExamplesFormProps = {
  id: string
  version: number
  chosen: Partial<Record<ExampleKey, Option>>
  options: Record<'centers' | 'streets' | 'events', readonly Option[]>
  words: Messages['briefings']['examples']
}

/** Of whom the paper tells as examples. */
export function ExamplesForm({ id, version, chosen, options, words }: ExamplesFormProps) {
  const idOf = (key: ExampleKey) => chosen[key]?.id ?? ''
  const form = useActionForm({
    schema: chooseExamplesInput,
    defaults: {
      id,
      version,
      MODEL: idOf('MODEL'),
      HEALTH: idOf('HEALTH'),
      CARE: idOf('CARE'),
      STREET: idOf('STREET'),
      EVENT: idOf('EVENT'),
      JOBS: idOf('JOBS'),
    },
    action: (input) => chooseExamplesAction({ ...input, version }),
    successMessage: words.done,
  })
  const listOf = (key: ExampleKey) =>
    key === 'STREET' ? options.streets : key === 'EVENT' ? options.events : options.centers
  /** What was chosen stays a choice, even when the records no longer offer it. */
  const optionsOf = (key: ExampleKey) => {
    const kept = chosen[key]
    const all = [...listOf(key), ...(kept ? [kept] : [])]
    return [...new Map(all.map((option) => [option.id, { value: option.id, label: option.name }])).values()]
  }
  return (
    <ActionForm form={form} className="max-w-none" isLeaveFree>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {EXAMPLE_KEYS.map((key) => (
          <SelectField
            key={key}
            name={key}
            label={words[key]}
            options={optionsOf(key)}
            placeholder={words.none}
          />
        ))}
      </div>
      <SubmitButton>{words.save}</SubmitButton>
    </ActionForm>
  )
}

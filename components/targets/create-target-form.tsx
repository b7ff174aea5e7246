'use client'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { useActionForm } from '@/components/forms/use-action-form'
import type { TargetOptions, TargetWords } from '@/components/targets/target-options'
import { TargetRuleFields } from '@/components/targets/target-rule-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { createTargetAction } from '@/lib/targets/actions'
import { createTargetInput } from '@/lib/targets/schema'

type CreateTargetFormProps = { today: string; words: TargetWords; options: TargetOptions }

export function CreateTargetForm({ today, words, options }: CreateTargetFormProps) {
  const form = useActionForm({
    schema: createTargetInput,
    defaults: {
      metric: 'FACILITY_SHARE',
      category: '',
      kind: '',
      facility: '',
      townshipId: '',
      operator: 'AT_LEAST',
      value: '',
      effectiveFrom: today,
      effectiveTo: '',
      basis: '',
    },
    action: createTargetAction,
    successMessage: words.created,
    redirectTo: (saved) => `/targets/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <FormSection title={words.applies}>
        <SelectField
          name="metric"
          label={words.metric}
          options={options.metrics}
          placeholder={null}
          isRequired
        />
        <FormRow>
          <SelectField
            name="category"
            label={words.category}
            options={options.categories}
            placeholder={words.all}
          />
          <SelectField name="kind" label={words.kind} options={options.kinds} placeholder={words.all} />
        </FormRow>
        <FormRow>
          <SelectField
            name="facility"
            label={words.facility}
            help={words.facilityHelp}
            options={options.facilities}
            placeholder={words.none}
          />
          <SelectField
            name="townshipId"
            label={words.township}
            options={options.townships}
            placeholder={words.allTownships}
          />
        </FormRow>
      </FormSection>
      <FormSection title={words.rule}>
        <TargetRuleFields words={words} operators={options.operators} />
        <DateField name="effectiveTo" label={words.to} help={words.toHelp} />
      </FormSection>
      <FormFoot words={words} backHref="/targets" />
    </ActionForm>
  )
}

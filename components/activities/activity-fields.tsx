'use client'
import { type ActivityChoices, type ActivityWords, toOptions } from '@/components/activities/activity-options'
import { CoHostFields } from '@/components/activities/co-host-fields'
import { FigureFields } from '@/components/activities/figure-fields'
import { FigureWarnings } from '@/components/activities/figure-warnings'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'

type ActivityFieldsProps = { words: ActivityWords; choices: ActivityChoices }

/** The fields that a new and a changed activity share. */
export function ActivityFields({ words, choices }: ActivityFieldsProps) {
  return (
    <>
      <FormSection title={words.basic}>
        <TextField name="name" label={words.name} help={words.nameHelp} maxLength={80} isRequired />
        <FormRow>
          <SelectField name="typeId" label={words.type} options={toOptions(choices.types)} isRequired />
          <SelectField
            name="audience"
            label={words.audience}
            options={choices.audiences}
            placeholder={null}
            isRequired
          />
        </FormRow>
        <FormRow>
          <DateField name="date" label={words.date} isRequired />
          <SelectField
            name="zoneId"
            label={words.zone}
            options={toOptions(choices.zones)}
            placeholder={words.zoneNone}
          />
        </FormRow>
        <FormRow>
          <TextField name="startTime" label={words.startTime} type="time" className="max-w-56" />
          <TextField name="endTime" label={words.endTime} type="time" className="max-w-56" />
        </FormRow>
        <RadioField name="status" label={words.status} options={choices.statuses} isInline isRequired />
      </FormSection>
      <FormSection title={words.figures} description={words.figuresHint}>
        <FigureFields words={words} />
        <FigureWarnings zones={choices.zones} />
      </FormSection>
      <FormSection title={words.coHosts} description={words.coHostsHint}>
        <CoHostFields words={words} centers={choices.coHosts} />
      </FormSection>
      <FormSection title={words.resources}>
        <FormRow>
          <SelectField
            name="partnerId"
            label={words.partnerId}
            options={toOptions(choices.partners)}
            placeholder={words.partnerNone}
          />
          <SelectField
            name="departmentId"
            label={words.department}
            options={toOptions(choices.departments)}
            placeholder={words.departmentNone}
          />
        </FormRow>
        <TextField name="partner" label={words.partner} help={words.partnerHelp} maxLength={100} />
        <NumberField name="budget" label={words.budget} unit={words.yuan} hasDecimals />
        <TextareaField name="summary" label={words.summary} rows={3} maxLength={1000} />
      </FormSection>
    </>
  )
}

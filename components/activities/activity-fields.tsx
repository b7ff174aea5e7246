'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { Choice } from '@/lib/activities/types'

export type ActivityWords = Record<
  | 'basic'
  | 'figures'
  | 'figuresHint'
  | 'name'
  | 'nameHelp'
  | 'type'
  | 'zone'
  | 'zoneNone'
  | 'date'
  | 'startTime'
  | 'status'
  | 'attendances'
  | 'households'
  | 'householdsHelp'
  | 'volunteers'
  | 'volunteerHours'
  | 'partner'
  | 'summary'
  | 'unitTimes'
  | 'unitHouseholds'
  | 'unitHours'
  | 'submit'
  | 'back'
  | 'created'
  | 'changed',
  string
>

export type ActivityChoices = {
  types: readonly Choice[]
  zones: readonly Choice[]
  statuses: readonly { value: string; label: string }[]
}

type ActivityFieldsProps = { words: ActivityWords; choices: ActivityChoices }

const toOptions = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }))

/** The fields that a new and a changed activity share. */
export function ActivityFields({ words, choices }: ActivityFieldsProps) {
  return (
    <>
      <FormSection title={words.basic}>
        <TextField name="name" label={words.name} help={words.nameHelp} maxLength={80} isRequired />
        <FormRow>
          <SelectField name="typeId" label={words.type} options={toOptions(choices.types)} isRequired />
          <SelectField
            name="zoneId"
            label={words.zone}
            options={toOptions(choices.zones)}
            placeholder={words.zoneNone}
          />
        </FormRow>
        <FormRow>
          <DateField name="date" label={words.date} isRequired />
          <TextField name="startTime" label={words.startTime} type="time" className="max-w-56" />
        </FormRow>
        <RadioField name="status" label={words.status} options={choices.statuses} isInline isRequired />
      </FormSection>
      <FormSection title={words.figures} description={words.figuresHint}>
        <FormRow>
          <NumberField name="attendances" label={words.attendances} unit={words.unitTimes} />
          <NumberField
            name="households"
            label={words.households}
            help={words.householdsHelp}
            unit={words.unitHouseholds}
          />
        </FormRow>
        <FormRow>
          <NumberField name="volunteers" label={words.volunteers} unit={words.unitTimes} />
          <NumberField
            name="volunteerHours"
            label={words.volunteerHours}
            unit={words.unitHours}
            hasDecimals
          />
        </FormRow>
        <TextField name="partner" label={words.partner} maxLength={100} />
        <TextareaField name="summary" label={words.summary} rows={3} maxLength={1000} />
      </FormSection>
    </>
  )
}

'use client'
import { toast } from 'sonner'
import { type ActivityChoices, toOptions } from '@/components/activities/activity-options'
import { fillWords } from '@/components/activities/fill-words'
import type { SeriesWords } from '@/components/activities/series-words'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { createSeriesAction } from '@/lib/activities/series/actions'
import { createSeriesInput } from '@/lib/activities/series/schema'
import type { CalendarDate } from '@/lib/core/calendar'

type CreateSeriesFormProps = {
  centerId: string
  today: CalendarDate
  words: SeriesWords
  choices: Pick<ActivityChoices, 'types' | 'zones' | 'audiences'>
  weekdays: readonly { value: string; label: string }[]
}

const BACK = '/activities/series'

/** A weekly class; what is saved is one planned activity a week. */
export function CreateSeriesForm({ centerId, today, words, choices, weekdays }: CreateSeriesFormProps) {
  const { form: fieldWords } = words
  const form = useActionForm({
    schema: createSeriesInput,
    defaults: {
      centerId,
      name: '',
      typeId: '',
      zoneId: '',
      weekday: '',
      startTime: '',
      endTime: '',
      audience: 'ALL',
      firstDay: today,
      lastDay: '',
    },
    action: createSeriesAction,
    onSuccess: ({ made, skipped }) => {
      const days = skipped.map(({ date }) => date).join(words.separator)
      toast.success(fillWords(words.made, { count: made }), {
        ...(days && { description: fillWords(words.madeSkipped, { days }) }),
      })
    },
    redirectTo: (saved) => `${BACK}/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <FormSection title={fieldWords.basic}>
        <TextField name="name" label={fieldWords.name} help={fieldWords.nameHelp} maxLength={80} isRequired />
        <FormRow>
          <SelectField name="typeId" label={fieldWords.type} options={toOptions(choices.types)} isRequired />
          <SelectField
            name="zoneId"
            label={fieldWords.zone}
            options={toOptions(choices.zones)}
            placeholder={fieldWords.zoneNone}
          />
        </FormRow>
        <SelectField
          name="audience"
          label={fieldWords.audience}
          options={choices.audiences}
          placeholder={null}
          isRequired
        />
      </FormSection>
      <FormSection title={fieldWords.plan}>
        <SelectField name="weekday" label={fieldWords.weekday} options={weekdays} isRequired />
        <FormRow>
          <TextField name="startTime" label={fieldWords.startTime} type="time" className="max-w-56" />
          <TextField name="endTime" label={fieldWords.endTime} type="time" className="max-w-56" />
        </FormRow>
        <FormRow>
          <DateField name="firstDay" label={fieldWords.firstDay} isRequired />
          <DateField name="lastDay" label={fieldWords.lastDay} help={fieldWords.lastDayHelp} isRequired />
        </FormRow>
      </FormSection>
      <ActionBar>
        <SubmitButton>{fieldWords.submit}</SubmitButton>
        <ButtonLink href={BACK}>{fieldWords.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

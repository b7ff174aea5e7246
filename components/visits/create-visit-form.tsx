'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import type { CalendarDate } from '@/lib/core/calendar'
import { createVisitCountAction } from '@/lib/visits/actions'
import { createVisitCountInput } from '@/lib/visits/schema'

type Option = { value: string; label: string }

type CreateVisitFormProps = {
  centerId: string
  date: CalendarDate
  back: string
  zones: readonly Option[]
  sources: readonly Option[]
  words: Record<
    'date' | 'zone' | 'wholeCenter' | 'source' | 'count' | 'unit' | 'submit' | 'back' | 'created',
    string
  >
}

export function CreateVisitForm({ centerId, date, back, zones, sources, words }: CreateVisitFormProps) {
  const form = useActionForm({
    schema: createVisitCountInput,
    defaults: { centerId, zoneId: '', date, source: 'MANUAL', count: '' },
    action: createVisitCountAction,
    successMessage: words.created,
    redirectTo: (saved) => `/visits?centerId=${centerId}&month=${saved.date.slice(0, 7)}`,
  })
  return (
    <ActionForm form={form}>
      <DateField name="date" label={words.date} isRequired />
      <SelectField name="zoneId" label={words.zone} options={zones} placeholder={words.wholeCenter} />
      <SelectField name="source" label={words.source} options={sources} placeholder={null} isRequired />
      <NumberField name="count" label={words.count} unit={words.unit} isRequired />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

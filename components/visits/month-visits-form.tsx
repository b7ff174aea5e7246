'use client'
import { useFormContext, useWatch } from 'react-hook-form'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Input } from '@/components/ui/input'
import { type CalendarDate, type Month, weekday } from '@/lib/core/calendar'
import { formatInteger } from '@/lib/core/format/number'
import { saveMonthVisitsAction } from '@/lib/visits/actions'
import { saveMonthVisitsInput } from '@/lib/visits/schema'
import type { VisitSource } from '@/prisma/generated/enums'

type Entry = {
  date: CalendarDate
  label: string
  isOpen: boolean
  count: number | null
  version: number | null
}

type MonthVisitsFormProps = {
  centerId: string
  month: Month
  source: VisitSource
  entries: readonly Entry[]
  words: Record<'submit' | 'back' | 'total' | 'unit' | 'saved' | 'notOpen', string>
}

/** Column of the first day in a week of seven; the others follow by themselves. */
const START = [
  '',
  'lg:col-start-2',
  'lg:col-start-3',
  'lg:col-start-4',
  'lg:col-start-5',
  'lg:col-start-6',
  'lg:col-start-7',
]

/** A month as a calendar of boxes: Tab goes from day to day, blanks stay blank. */
export function MonthVisitsForm({ centerId, month, source, entries, words }: MonthVisitsFormProps) {
  const back = `/visits?centerId=${centerId}&month=${month}`
  const form = useActionForm({
    schema: saveMonthVisitsInput,
    defaults: {
      centerId,
      month,
      source,
      days: entries.map(({ date, count, version }) => ({
        date,
        version,
        count: count === null ? '' : String(count),
      })),
    },
    action: saveMonthVisitsAction,
    successMessage: words.saved,
    redirectTo: back,
  })
  return (
    <ActionForm form={form} className="max-w-none">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
        {entries.map((entry, index) => (
          <div key={entry.date} className={index === 0 ? START[weekday(entry.date) - 1] : undefined}>
            <DayField entry={entry} index={index} notOpen={words.notOpen} />
          </div>
        ))}
      </div>
      <ActionBar note={<MonthSum words={words} />}>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

function DayField({ entry, index, notOpen }: { entry: Entry; index: number; notOpen: string }) {
  const { register } = useFormContext()
  const name = `days.${index}.count`
  return (
    <Field name={name} label={entry.label}>
      {(control) => (
        <Input
          {...control}
          {...register(name)}
          autoComplete="off"
          inputMode="numeric"
          readOnly={!entry.isOpen}
          placeholder={entry.isOpen ? undefined : notOpen}
          className="numeric text-right"
        />
      )}
    </Field>
  )
}

/** What has been typed so far, boxes that cannot be read left out. */
function MonthSum({ words }: { words: MonthVisitsFormProps['words'] }) {
  const days: { count: string }[] = useWatch({ name: 'days' })
  const sum = days
    .map(({ count }) => count.normalize('NFKC').replaceAll(',', '').trim())
    .filter((text) => /^\d{1,7}$/.test(text))
    .reduce((total, text) => total + Number(text), 0)
  return (
    <span className="numeric">
      {words.total} {formatInteger(sum)} {words.unit}
    </span>
  )
}

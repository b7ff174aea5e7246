'use client'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Input } from '@/components/ui/input'
import { MonthFile } from '@/components/visits/month-file'
import { type CalendarDate, type Month, weekday } from '@/lib/core/calendar'
import { formatInteger } from '@/lib/core/format/number'
import type { Messages } from '@/lib/i18n/messages'
import type { MonthCounts } from '@/lib/imports/month-visits/types'
import { saveMonthVisitsAction } from '@/lib/visits/actions'
import { type MonthVisitsForm as MonthForm, saveMonthVisitsInput } from '@/lib/visits/schema'
import { pastedColumn } from '@/lib/visits/view'
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
  words: Messages['visits']['form']
  fileWords: Messages['visits']['file']
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

/**
 * A month as a calendar of boxes: Tab or Enter goes from day to day, the arrows up and down by a week; a column out of a
 * spreadsheet fills the days from where it is pasted. Blanks stay blank.
 */
export function MonthVisitsForm(props: MonthVisitsFormProps) {
  const { centerId, month, source, entries, words, fileWords } = props
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
  const fill = (days: MonthCounts['days']) => {
    const counts = new Map(days.map(({ date, count }) => [date, String(count)]))
    entries.forEach(({ date, isOpen }, index) => {
      const text = counts.get(date)
      if (isOpen && text !== undefined)
        form.methods.setValue(nameOf(index), text, { shouldDirty: true, shouldValidate: true })
    })
  }
  return (
    <ActionForm form={form} className="max-w-none">
      <MonthFile centerId={centerId} month={month} words={fileWords} onRead={fill} />
      <p className="text-small text-faint">{words.pasteHint}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
        {entries.map((entry, index) => (
          <div key={entry.date} className={index === 0 ? START[weekday(entry.date) - 1] : undefined}>
            <DayField entries={entries} index={index} notOpen={words.notOpen} />
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

type DayFieldProps = { entries: readonly Entry[]; index: number; notOpen: string }

const nameOf = (index: number) => `days.${index}.count` as const
const STEPS: Record<string, number> = { Enter: 1, ArrowDown: 7, ArrowUp: -7 }

function DayField({ entries, index, notOpen }: DayFieldProps) {
  const { register, setValue, setFocus } = useFormContext<MonthForm>()
  const entry = entries[index]
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (entries[index + step]) setFocus(nameOf(index + step))
  }
  const paste = (event: ClipboardEvent) => {
    const column = pastedColumn(event.clipboardData.getData('text/plain'))
    if (!column) return
    event.preventDefault()
    column.forEach((text, offset) => {
      // A column goes by the calendar: what falls on a day that is not open is passed over, not moved on.
      if (entries[index + offset]?.isOpen)
        setValue(nameOf(index + offset), text, { shouldDirty: true, shouldValidate: true })
    })
  }
  return (
    <Field name={nameOf(index)} label={entry?.label ?? ''}>
      {(control) => (
        <Input
          {...control}
          {...register(nameOf(index))}
          autoComplete="off"
          inputMode="numeric"
          readOnly={!entry?.isOpen}
          placeholder={entry?.isOpen ? undefined : notOpen}
          className="numeric text-right"
          onKeyDown={move}
          onPaste={paste}
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

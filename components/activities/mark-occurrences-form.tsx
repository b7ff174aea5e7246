'use client'
import { useFormContext } from 'react-hook-form'
import { fillWords } from '@/components/activities/fill-words'
import type { SeriesWords } from '@/components/activities/series-words'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useField } from '@/components/forms/use-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Table } from '@/components/ui/table'
import { markOccurrencesAction } from '@/lib/activities/series/actions'
import { markOccurrencesInput } from '@/lib/activities/series/schema'
import type { Occurrence } from '@/lib/activities/series/types'
import { formatDate } from '@/lib/core/format/date'

type MarkOccurrencesFormProps = {
  seriesId: string
  occurrences: readonly Occurrence[]
  words: SeriesWords
}

/** The past occurrences of a class that nobody has spoken for, all in one small table. */
export function MarkOccurrencesForm({ seriesId, occurrences, words }: MarkOccurrencesFormProps) {
  const form = useActionForm({
    schema: markOccurrencesInput,
    defaults: {
      id: seriesId,
      occurrences: occurrences.map(({ id, version }) => ({ id, version, attendances: '', cancelled: false })),
    },
    action: markOccurrencesAction,
    successMessage: words.marked,
  })
  return (
    <ActionForm form={form} className="max-w-2xl">
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <Table caption={words.marks} isStickyHead={false}>
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.attendances}</th>
              <th scope="col">{words.cancelled}</th>
            </tr>
          </thead>
          <tbody>
            {occurrences.map((occurrence, index) => (
              <MarkRow key={occurrence.id} date={occurrence.date} index={index} words={words} />
            ))}
          </tbody>
        </Table>
      </div>
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}

function MarkRow({ date, index, words }: { date: string; index: number; words: SeriesWords }) {
  const { register } = useFormContext()
  const name = `occurrences.${index}.attendances`
  const { control, error, ids } = useField(name, false)
  const day = formatDate(date)
  return (
    <tr>
      <th scope="row" id={ids.label}>
        {day}
      </th>
      <td>
        <Input
          {...control}
          {...register(name)}
          aria-label={fillWords(words.attendancesOf, { date: day })}
          autoComplete="off"
          inputMode="numeric"
          className="numeric max-w-32 text-right"
        />
        {error && (
          <span id={ids.error} className="mt-1 block text-small text-red">
            {error}
          </span>
        )}
      </td>
      <td>
        <Checkbox
          {...register(`occurrences.${index}.cancelled`)}
          aria-label={fillWords(words.cancelledOf, { date: day })}
        />
      </td>
    </tr>
  )
}

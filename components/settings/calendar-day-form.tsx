'use client'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { setCalendarDayAction } from '@/lib/settings/actions'
import { DAY_KINDS, type DayKind, setCalendarDayInput } from '@/lib/settings/calendar/schema'
import type { CalendarCell } from '@/lib/settings/calendar/types'

export type CalendarDayWords = Record<
  'title' | 'kind' | 'name' | 'nameHelp' | 'submit' | 'cancel' | 'saved',
  string
> & { kinds: Record<DayKind, string> }

type CalendarDayFormProps = { day: CalendarCell; words: CalendarDayWords; onDone: () => void }

export function CalendarDayForm({ day, words, onDone }: CalendarDayFormProps) {
  const form = useActionForm({
    schema: setCalendarDayInput,
    defaults: { date: day.date, was: day.kind, kind: day.kind, name: day.name },
    action: setCalendarDayAction,
    successMessage: words.saved,
    onSuccess: onDone,
  })
  const kind = useWatch({ control: form.methods.control, name: 'kind' })
  return (
    <ActionForm form={form}>
      <RadioField
        name="kind"
        label={words.kind}
        options={DAY_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        isRequired
      />
      {kind !== 'ORDINARY' && (
        <TextField name="name" label={words.name} help={words.nameHelp} maxLength={20} isRequired />
      )}
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}

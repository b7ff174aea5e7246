'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { TimetableFields, type TimetableWords } from '@/components/groups/timetable-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { createTimetableAction } from '@/lib/groups/sittings/actions'
import { createTimetableInput } from '@/lib/groups/sittings/schema'
import type { Messages } from '@/lib/i18n/messages'

type CreateTimetableFormProps = {
  centerId: string
  today: string
  words: TimetableWords
  weekdays: Messages['groups']['weekday']
  onDone: () => void
}

export function CreateTimetableForm(props: CreateTimetableFormProps) {
  const { centerId, today, words, weekdays, onDone } = props
  const warn = useWarningToasts()
  const form = useActionForm({
    schema: createTimetableInput,
    defaults: { centerId, weekday: '', sittings: '1', validFrom: today, lastDay: '' },
    action: createTimetableAction,
    successMessage: words.created,
    onSuccess: (saved) => {
      warn(saved)
      onDone()
    },
  })
  return (
    <ActionForm form={form}>
      <TimetableFields words={words} weekdays={weekdays} />
    </ActionForm>
  )
}

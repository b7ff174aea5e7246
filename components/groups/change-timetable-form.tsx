'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { TimetableFields, type TimetableWords } from '@/components/groups/timetable-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { addDays } from '@/lib/core/calendar'
import { changeTimetableAction } from '@/lib/groups/sittings/actions'
import { changeTimetableInput } from '@/lib/groups/sittings/schema'
import type { TimetableRow } from '@/lib/groups/sittings/types'
import type { Messages } from '@/lib/i18n/messages'

type ChangeTimetableFormProps = {
  row: TimetableRow
  words: TimetableWords
  weekdays: Messages['groups']['weekday']
  onDone: () => void
}

export function ChangeTimetableForm({ row, words, weekdays, onDone }: ChangeTimetableFormProps) {
  const warn = useWarningToasts()
  const form = useActionForm({
    schema: changeTimetableInput,
    defaults: {
      id: row.id,
      version: row.version,
      weekday: String(row.weekday),
      sittings: String(row.sittings),
      validFrom: row.validFrom,
      lastDay: row.validTo === null ? '' : addDays(row.validTo, -1),
    },
    action: changeTimetableAction,
    successMessage: words.changed,
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

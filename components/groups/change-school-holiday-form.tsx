'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { SchoolHolidayFields, type SchoolHolidayWords } from '@/components/groups/school-holiday-fields'
import { changeSchoolHolidayAction } from '@/lib/groups/school-holidays/actions'
import { changeSchoolHolidayInput } from '@/lib/groups/school-holidays/schema'
import type { SchoolHolidayRow } from '@/lib/groups/school-holidays/types'

type ChangeSchoolHolidayFormProps = {
  holiday: SchoolHolidayRow
  words: SchoolHolidayWords
  onDone: () => void
}

export function ChangeSchoolHolidayForm({ holiday, words, onDone }: ChangeSchoolHolidayFormProps) {
  const { id, version, name, firstDay, lastDay } = holiday
  const form = useActionForm({
    schema: changeSchoolHolidayInput,
    defaults: { id, version, name, firstDay, lastDay },
    action: changeSchoolHolidayAction,
    successMessage: words.changed,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <SchoolHolidayFields words={words} />
    </ActionForm>
  )
}

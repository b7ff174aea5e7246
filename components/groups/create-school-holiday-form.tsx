'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { SchoolHolidayFields, type SchoolHolidayWords } from '@/components/groups/school-holiday-fields'
import { createSchoolHolidayAction } from '@/lib/groups/school-holidays/actions'
import { createSchoolHolidayInput } from '@/lib/groups/school-holidays/schema'

type CreateSchoolHolidayFormProps = { words: SchoolHolidayWords; onDone: () => void }

export function CreateSchoolHolidayForm({ words, onDone }: CreateSchoolHolidayFormProps) {
  const form = useActionForm({
    schema: createSchoolHolidayInput,
    defaults: { name: '', firstDay: '', lastDay: '' },
    action: createSchoolHolidayAction,
    successMessage: words.created,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <SchoolHolidayFields words={words} />
    </ActionForm>
  )
}

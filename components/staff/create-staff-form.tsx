'use client'
import { toast } from 'sonner'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { StaffFields } from '@/components/staff/staff-fields'
import type { StaffOptions, StaffWords } from '@/components/staff/staff-options'
import { ButtonLink } from '@/components/ui/button-link'
import { createStaffAction } from '@/lib/staff/actions'
import { createStaffInput } from '@/lib/staff/schema'

type CreateStaffFormProps = { centerId: string; today: string; words: StaffWords; options: StaffOptions }

export function CreateStaffForm({ centerId, today, words, options }: CreateStaffFormProps) {
  const errorWords = useErrorWords()
  const form = useActionForm({
    schema: createStaffInput,
    defaults: {
      centerId,
      name: '',
      post: undefined,
      isFullTime: true,
      certificate: 'NONE',
      birthYear: '',
      joinedOn: today,
    },
    action: createStaffAction,
    successMessage: words.created,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: (saved) => `/staff/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <StaffFields words={words} options={options} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/staff">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

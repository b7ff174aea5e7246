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
import { changeStaffAction } from '@/lib/staff/actions'
import { changeStaffInput } from '@/lib/staff/schema'
import type { StaffDetail } from '@/lib/staff/types'

type ChangeStaffFormProps = {
  member: Omit<StaffDetail, 'can'>
  words: StaffWords
  options: StaffOptions
}

export function ChangeStaffForm({ member, words, options }: ChangeStaffFormProps) {
  const errorWords = useErrorWords()
  const back = `/staff/${member.id}`
  const form = useActionForm({
    schema: changeStaffInput,
    defaults: {
      id: member.id,
      version: member.version,
      name: member.name,
      post: member.post,
      isFullTime: member.isFullTime,
      certificate: member.certificate,
      birthYear: member.birthYear === null ? '' : String(member.birthYear),
      joinedOn: member.joinedOn,
    },
    action: changeStaffAction,
    successMessage: words.changed,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <StaffFields words={words} options={options} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

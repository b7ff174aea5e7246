'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { MeetingFields } from '@/components/meetings/meeting-fields'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { createMeetingAction } from '@/lib/meetings/actions'
import { createMeetingInput } from '@/lib/meetings/schema'

type CreateMeetingFormProps = {
  today: string
  /** Names of the townships, proposed as attending. */
  townships: readonly string[]
  words: Messages['meetings']['form']
}

export function CreateMeetingForm({ today, townships, words }: CreateMeetingFormProps) {
  const form = useActionForm({
    schema: createMeetingInput,
    defaults: {
      name: '',
      day: today,
      cutOff: today,
      attendingUnits: townships.join('\n'),
      reportingUnits: '',
    },
    action: createMeetingAction,
    successMessage: words.created,
    redirectTo: ({ id }) => `/meetings/${id}`,
  })
  return (
    <ActionForm form={form}>
      <MeetingFields words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/meetings">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { MeetingFields } from '@/components/meetings/meeting-fields'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { changeMeetingAction } from '@/lib/meetings/actions'
import { changeMeetingInput } from '@/lib/meetings/schema'
import type { MeetingDetail } from '@/lib/meetings/types'

type ChangeMeetingFormProps = { meeting: MeetingDetail; words: Messages['meetings']['form'] }

export function ChangeMeetingForm({ meeting, words }: ChangeMeetingFormProps) {
  const change = useFreshAction(changeMeetingAction)
  const { id, version, name, day, cutOff } = meeting
  const form = useActionForm({
    schema: changeMeetingInput,
    defaults: {
      id,
      version,
      name,
      day,
      cutOff,
      attendingUnits: meeting.attendingUnits.join('\n'),
      reportingUnits: meeting.reportingUnits.join('\n'),
    },
    action: change,
    successMessage: words.changed,
    redirectTo: `/meetings/${id}`,
  })
  return (
    <ActionForm form={form}>
      <MeetingFields words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={`/meetings/${id}`}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

'use client'
import { toast } from 'sonner'
import {
  type ActivityChoices,
  ActivityFields,
  type ActivityWords,
} from '@/components/activities/activity-fields'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { ButtonLink } from '@/components/ui/button-link'
import { changeActivityAction } from '@/lib/activities/actions'
import { changeActivityInput } from '@/lib/activities/schema'
import type { ActivityDetail } from '@/lib/activities/types'

type ChangeActivityFormProps = { activity: ActivityDetail; words: ActivityWords; choices: ActivityChoices }

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

export function ChangeActivityForm({ activity, words, choices }: ChangeActivityFormProps) {
  const errorWords = useErrorWords()
  const back = `/activities/${activity.id}`
  const form = useActionForm({
    schema: changeActivityInput,
    defaults: {
      id: activity.id,
      version: activity.version,
      name: activity.name,
      typeId: activity.typeId,
      zoneId: textOf(activity.zoneId),
      date: activity.date,
      startTime: textOf(activity.startTime),
      status: activity.status === 'PLANNED' ? 'PLANNED' : 'HELD',
      attendances: textOf(activity.attendances),
      households: textOf(activity.households),
      volunteers: textOf(activity.volunteers),
      volunteerHours: textOf(activity.volunteerHours),
      partner: textOf(activity.partner),
      summary: textOf(activity.summary),
    },
    action: changeActivityAction,
    successMessage: words.changed,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <ActivityFields words={words} choices={choices} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

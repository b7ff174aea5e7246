'use client'
import { toast } from 'sonner'
import { activityDefaults } from '@/components/activities/activity-defaults'
import { ActivityFields } from '@/components/activities/activity-fields'
import type { ActivityChoices, ActivityWords } from '@/components/activities/activity-options'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { ButtonLink } from '@/components/ui/button-link'
import { changeActivityAction } from '@/lib/activities/actions'
import { changeActivityInput } from '@/lib/activities/schema'
import type { ActivityDetail } from '@/lib/activities/types'

type ChangeActivityFormProps = {
  activity: ActivityDetail
  words: ActivityWords
  choices: ActivityChoices
  /** 人次 as the sign-up lists propose it, to be looked at before it is saved. */
  proposal?: string
}

export function ChangeActivityForm({ activity, words, choices, proposal }: ChangeActivityFormProps) {
  const errorWords = useErrorWords()
  const back = `/activities/${activity.id}`
  const form = useActionForm({
    schema: changeActivityInput,
    defaults: {
      id: activity.id,
      version: activity.version,
      ...activityDefaults(activity),
      ...(proposal && { attendances: proposal }),
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

'use client'
import { toast } from 'sonner'
import { newActivityDefaults } from '@/components/activities/activity-defaults'
import { ActivityFields } from '@/components/activities/activity-fields'
import type { ActivityChoices, ActivityWords } from '@/components/activities/activity-options'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { ButtonLink } from '@/components/ui/button-link'
import { createActivityAction } from '@/lib/activities/actions'
import { createActivityInput } from '@/lib/activities/schema'
import type { CalendarDate } from '@/lib/core/calendar'

type CreateActivityFormProps = {
  centerId: string
  today: CalendarDate
  words: ActivityWords
  choices: ActivityChoices
}

export function CreateActivityForm({ centerId, today, words, choices }: CreateActivityFormProps) {
  const errorWords = useErrorWords()
  const form = useActionForm({
    schema: createActivityInput,
    defaults: { centerId, ...newActivityDefaults(today) },
    action: createActivityAction,
    successMessage: words.created,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: (saved) => `/activities/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <ActivityFields words={words} choices={choices} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/activities">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

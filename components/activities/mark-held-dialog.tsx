'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { figureDefaults } from '@/components/activities/activity-defaults'
import type { ActivityWords } from '@/components/activities/activity-options'
import { CoHostFields } from '@/components/activities/co-host-fields'
import { FigureFields } from '@/components/activities/figure-fields'
import { FigureWarnings } from '@/components/activities/figure-warnings'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { markActivityHeldAction } from '@/lib/activities/actions'
import { markActivityHeldInput } from '@/lib/activities/schema'
import type { ActivityDetail, Choice } from '@/lib/activities/types'
import type { Messages } from '@/lib/i18n/messages'

type MarkHeldDialogProps = {
  activity: ActivityDetail
  centers: readonly Choice[]
  words: Messages['activities']['held']
  fieldWords: ActivityWords
}

/** Says of a plan that it has taken place: the same figures as in the form, nothing else. */
export function MarkHeldDialog(props: MarkHeldDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { words } = props
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button variant="primary">{words.label}</Button>}
      title={words.title}
      description={words.description}
      size="lg"
    >
      <MarkHeldForm {...props} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

function MarkHeldForm({
  activity,
  centers,
  words,
  fieldWords,
  onDone,
}: MarkHeldDialogProps & { onDone: () => void }) {
  const errorWords = useErrorWords()
  const figures = figureDefaults(activity)
  const form = useActionForm({
    schema: markActivityHeldInput,
    defaults: {
      id: activity.id,
      version: activity.version,
      ...figures,
      attendances: activity.signUps > 0 ? String(activity.signUps) : '',
    },
    action: markActivityHeldAction,
    successMessage: words.done,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
      onDone()
    },
  })
  return (
    <ActionForm form={form} isLeaveFree className="max-w-none">
      <FigureFields words={fieldWords} isRequired />
      <FigureWarnings zones={[]} />
      {activity.coHosts.length > 0 && <CoHostFields words={fieldWords} centers={centers} />}
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}

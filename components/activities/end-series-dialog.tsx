'use client'
import { useState } from 'react'
import type { SeriesWords } from '@/components/activities/series-words'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { endSeriesAction } from '@/lib/activities/series/actions'
import { endSeriesInput } from '@/lib/activities/series/schema'
import type { CalendarDate } from '@/lib/core/calendar'

type EndSeriesDialogProps = {
  series: { id: string; version: number }
  /** The last day that is proposed. */
  day: CalendarDate
  words: SeriesWords
}

export function EndSeriesDialog(props: EndSeriesDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { words } = props
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button variant="danger">{words.end}</Button>}
      title={words.endTitle}
      description={words.endHint}
      size="sm"
    >
      <EndSeriesForm {...props} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

function EndSeriesForm({ series, day, words, onDone }: EndSeriesDialogProps & { onDone: () => void }) {
  const form = useActionForm({
    schema: endSeriesInput,
    defaults: { id: series.id, version: series.version, lastDay: day },
    action: endSeriesAction,
    successMessage: words.endDone,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form} isLeaveFree>
      <DateField name="lastDay" label={words.endDay} isRequired />
      <SubmitButton>{words.end}</SubmitButton>
    </ActionForm>
  )
}

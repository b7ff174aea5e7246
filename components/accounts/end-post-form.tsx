'use client'
import type { EndPostWords } from '@/components/accounts/end-post-dialog'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { endPostAction } from '@/lib/accounts/actions'
import { endPostInput } from '@/lib/accounts/posts/schema'

type EndPostFormProps = {
  id: string
  version: number
  today: string
  words: EndPostWords
  onDone: () => void
}

export function EndPostForm({ id, version, today, words, onDone }: EndPostFormProps) {
  const form = useActionForm({
    schema: endPostInput,
    defaults: { id, version, validTo: today },
    action: endPostAction,
    successMessage: words.endPostDone,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="validTo" label={words.endPostDay} help={words.endPostHelp} isRequired />
      <div className="flex gap-2">
        <SubmitButton>{words.endPost}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}

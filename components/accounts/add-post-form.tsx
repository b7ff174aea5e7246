'use client'
import { type PostChoices, PostFields, type PostWords } from '@/components/accounts/post-fields'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { addPostAction } from '@/lib/accounts/actions'
import { addPostInput } from '@/lib/accounts/posts/schema'

type AddPostFormProps = {
  userId: string
  version: number
  today: string
  words: PostWords
  choices: PostChoices
  onDone: (isRequested: boolean) => void
}

export function AddPostForm({ userId, version, today, words, choices, onDone }: AddPostFormProps) {
  const form = useActionForm({
    schema: addPostInput,
    defaults: {
      userId,
      version,
      role: undefined,
      unitId: '',
      departmentId: '',
      validFrom: today,
      validTo: '',
    },
    action: addPostAction,
    onSuccess: (data) => onDone(data.requested > 0),
  })
  return (
    <ActionForm form={form}>
      <PostFields words={words} choices={choices} />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}

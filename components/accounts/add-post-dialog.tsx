'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { AddPostForm } from '@/components/accounts/add-post-form'
import type { PostChoices, PostWords } from '@/components/accounts/post-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type AddPostDialogProps = {
  userId: string
  version: number
  today: string
  label: string
  done: string
  requested: string
  words: PostWords
  choices: PostChoices
}

/** The form is mounted anew each time it is opened, so that it knows the account's present version. */
export function AddPostDialog({ label, done, requested, ...rest }: AddPostDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen} trigger={<Button>{label}</Button>} title={label}>
      <AddPostForm
        {...rest}
        onDone={(isRequested) => {
          setIsOpen(false)
          toast.success(isRequested ? requested : done)
        }}
      />
    </Dialog>
  )
}

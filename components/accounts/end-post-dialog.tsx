'use client'
import { useState } from 'react'
import { EndPostForm } from '@/components/accounts/end-post-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export type EndPostWords = Record<
  'endPost' | 'endPostTitle' | 'endPostDay' | 'endPostHelp' | 'endPostDone' | 'cancel',
  string
>

type EndPostDialogProps = {
  post: { id: string; label: string }
  version: number
  today: string
  words: EndPostWords
}

export function EndPostDialog({ post, version, today, words }: EndPostDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button size="sm">{words.endPost}</Button>}
      title={words.endPostTitle}
      description={post.label}
      size="sm"
    >
      <EndPostForm
        id={post.id}
        version={version}
        today={today}
        words={words}
        onDone={() => setIsOpen(false)}
      />
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { RenameForm } from '@/components/accounts/rename-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type RenameDialogProps = {
  user: { id: string; version: number; name: string }
  words: Record<'label' | 'name' | 'submit' | 'cancel' | 'done', string>
}

export function RenameDialog({ user, words }: RenameDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button>{words.label}</Button>}
      title={words.label}
      size="sm"
    >
      <RenameForm user={user} words={words} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

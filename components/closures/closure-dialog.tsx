'use client'
import { useState } from 'react'
import { ChangeClosureForm } from '@/components/closures/change-closure-form'
import type { ClosureWords } from '@/components/closures/closure-fields'
import { CreateClosureForm } from '@/components/closures/create-closure-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ClosureRow } from '@/lib/closures/types'

type ClosureDialogProps = {
  centerId: string
  /** The closure to change; without one a new one is made. */
  closure?: ClosureRow
  today: string
  words: ClosureWords
}

export function ClosureDialog({ centerId, closure, today, words }: ClosureDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={closure ? <Button size="sm">{words.edit}</Button> : <Button>{words.create}</Button>}
      title={closure ? words.editTitle : words.createTitle}
      description={words.description}
    >
      {closure ? (
        <ChangeClosureForm closure={closure} words={words} onDone={close} />
      ) : (
        <CreateClosureForm centerId={centerId} today={today} words={words} onDone={close} />
      )}
    </Dialog>
  )
}

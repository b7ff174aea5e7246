'use client'
import { useState } from 'react'
import { ExemptionForm, type ExemptionWords } from '@/components/centers/exemption-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type ExemptionDialogProps = { id: string; version: number; today: string; words: ExemptionWords }

export function ExemptionDialog({ id, version, today, words }: ExemptionDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button>{words.create}</Button>}
      title={words.createTitle}
      description={words.description}
    >
      <ExemptionForm id={id} version={version} today={today} words={words} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { ChangeWindowForm } from '@/components/service-windows/change-window-form'
import { CreateWindowForm } from '@/components/service-windows/create-window-form'
import type { WindowWords } from '@/components/service-windows/window-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { DepartmentOption, WindowRow } from '@/lib/service-windows/types'

type WindowDialogProps = {
  centerId: string
  /** The window to change; without one a new one is made. */
  window?: WindowRow
  departments: readonly DepartmentOption[]
  /** The number that a new one gets at first. */
  nextNumber: number
  label: string
  words: WindowWords
}

export function WindowDialog({ centerId, window, departments, nextNumber, label, words }: WindowDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={window ? <Button size="sm">{label}</Button> : <Button>{label}</Button>}
      title={window ? words.editTitle : words.createTitle}
    >
      {window ? (
        <ChangeWindowForm window={window} departments={departments} words={words} onDone={close} />
      ) : (
        <CreateWindowForm
          centerId={centerId}
          nextNumber={nextNumber}
          departments={departments}
          words={words}
          onDone={close}
        />
      )}
    </Dialog>
  )
}

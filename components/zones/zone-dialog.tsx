'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ChangeZoneForm } from '@/components/zones/change-zone-form'
import { CreateZoneForm } from '@/components/zones/create-zone-form'
import type { ZoneWords } from '@/components/zones/zone-fields'
import type { ZoneRow, ZoneType } from '@/lib/zones/types'

type ZoneDialogProps = {
  centerId: string
  /** The zone to change; without one a new one is made. */
  zone?: ZoneRow
  types: readonly ZoneType[]
  label: string
  words: ZoneWords
}

export function ZoneDialog({ centerId, zone, types, label, words }: ZoneDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={zone ? <Button size="sm">{label}</Button> : <Button>{label}</Button>}
      title={zone ? words.editTitle : words.createTitle}
    >
      {zone ? (
        <ChangeZoneForm zone={zone} types={types} words={words} onDone={close} />
      ) : (
        <CreateZoneForm centerId={centerId} types={types} words={words} onDone={close} />
      )}
    </Dialog>
  )
}

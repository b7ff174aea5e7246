'use client'
import { useState } from 'react'
import { ChangeTimetableForm } from '@/components/groups/change-timetable-form'
import { CreateTimetableForm } from '@/components/groups/create-timetable-form'
import type { TimetableWords } from '@/components/groups/timetable-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { TimetableRow } from '@/lib/groups/sittings/types'
import type { Messages } from '@/lib/i18n/messages'

type TimetableDialogProps = {
  centerId: string
  /** The row to change; without one a new one is made. */
  row?: TimetableRow
  today: string
  words: TimetableWords
  weekdays: Messages['groups']['weekday']
}

export function TimetableDialog({ centerId, row, today, words, weekdays }: TimetableDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const shared = { words, weekdays, onDone: () => setIsOpen(false) }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={row ? <Button size="sm">{words.edit}</Button> : <Button>{words.create}</Button>}
      title={row ? words.editTitle : words.createTitle}
      description={words.description}
    >
      {row ? (
        <ChangeTimetableForm row={row} {...shared} />
      ) : (
        <CreateTimetableForm centerId={centerId} today={today} {...shared} />
      )}
    </Dialog>
  )
}

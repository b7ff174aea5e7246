'use client'
import { useState } from 'react'
import { ChangeSchoolHolidayForm } from '@/components/groups/change-school-holiday-form'
import { CreateSchoolHolidayForm } from '@/components/groups/create-school-holiday-form'
import type { SchoolHolidayWords } from '@/components/groups/school-holiday-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { SchoolHolidayRow } from '@/lib/groups/school-holidays/types'

type SchoolHolidayDialogProps = {
  /** The holidays to change; without them new ones are entered. */
  holiday?: SchoolHolidayRow
  label: string
  words: SchoolHolidayWords
}

export function SchoolHolidayDialog({ holiday, label, words }: SchoolHolidayDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={holiday ? <Button size="sm">{label}</Button> : <Button variant="primary">{label}</Button>}
      title={holiday ? words.editTitle : words.createTitle}
      description={words.description}
    >
      {holiday ? (
        <ChangeSchoolHolidayForm holiday={holiday} words={words} onDone={close} />
      ) : (
        <CreateSchoolHolidayForm words={words} onDone={close} />
      )}
    </Dialog>
  )
}

'use client'
import { type ReactNode, useState } from 'react'
import { RecordStep } from '@/components/groups/record-step'
import { SetSittingForm } from '@/components/groups/set-sitting-form'
import { Dialog } from '@/components/ui/dialog'
import { removeSittingAction } from '@/lib/groups/sittings/actions'
import type { ExceptionRow } from '@/lib/groups/sittings/types'
import type { Messages } from '@/lib/i18n/messages'

type SittingExceptionDialogProps = {
  centerId: string
  day: { date: string; sittings: number; exception: ExceptionRow | null }
  /** Says what the day is, for readers of the screen. */
  label: string
  words: Messages['groups']['sittings']
  /** What stands in the day's box. */
  children: ReactNode
}

/** A day of the calendar that opens the form for its 停诊 or 补诊. */
export function SittingExceptionDialog(props: SittingExceptionDialogProps) {
  const { centerId, day, label, words, children } = props
  const [isOpen, setIsOpen] = useState(false)
  const { exception } = day
  const remove = async (key: { id: string; version: number }) => {
    const result = await removeSittingAction(key)
    if (result.ok) setIsOpen(false)
    return result
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={exception?.reason}
          className="flex size-full min-h-16 flex-col items-start gap-0.5 rounded-md p-0.5 text-left hover:bg-hover max-sm:min-h-12"
        >
          {children}
        </button>
      }
      title={words.exception.title}
      description={words.exception.description}
      size="sm"
    >
      <SetSittingForm centerId={centerId} day={day} words={words.exception} onDone={() => setIsOpen(false)} />
      {exception && (
        <div className="mt-4 border-t border-line pt-4">
          <RecordStep id={exception.id} version={exception.version} words={words.remove} action={remove} />
        </div>
      )}
    </Dialog>
  )
}

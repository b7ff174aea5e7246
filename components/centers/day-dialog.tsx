'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import type { ActionResult } from '@/components/forms/action-result'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-classes'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'

export type DayWords = Record<'title' | 'description' | 'day' | 'confirm' | 'done' | 'failed', string>

type DayDialogProps = ButtonLook & {
  label: string
  words: DayWords
  /** The day that stands there at first and the last one that can be chosen. */
  today: string
  action: (day: string) => Promise<ActionResult<unknown>>
  isDanger?: boolean
}

/** A button that asks from which day on, and acts. A failure stays in the dialog until the person has read it. */
export function DayDialog({ label, words, today, action, isDanger, variant, size }: DayDialogProps) {
  const t = useTranslations('ui')
  const router = useRouter()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, startTransition] = useTransition()
  const [day, setDay] = useState(today)
  const [failure, setFailure] = useState<string | null>(null)

  const open = (next: boolean) => {
    if (isPending) return
    setFailure(null)
    setDay(today)
    setIsOpen(next)
  }
  const confirm = () =>
    startTransition(async () => {
      setFailure(null)
      const result = await action(day).catch(() => null)
      if (!result?.ok) {
        if (result?.code === 'CONFLICT') router.refresh()
        return setFailure(result?.message ?? t('form.network'))
      }
      setIsOpen(false)
      toast.success(words.done)
      router.refresh()
    })

  return (
    <AlertDialog
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button variant={variant} size={size}>
          {label}
        </Button>
      }
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      isDanger={isDanger}
      isPending={isPending}
      isConfirmDisabled={day === ''}
      onConfirm={confirm}
    >
      <div className="space-y-3">
        <div>
          <Label htmlFor={id} isRequired>
            {words.day}
          </Label>
          <Input
            id={id}
            type="date"
            value={day}
            max={today}
            onChange={(event) => setDay(event.target.value)}
            className="mt-1 max-w-56"
          />
        </div>
        {failure && (
          <Notice tone="danger" title={words.failed}>
            {failure}
          </Notice>
        )}
      </div>
    </AlertDialog>
  )
}

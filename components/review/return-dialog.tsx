'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { returnReportAction } from '@/lib/reporting/review/actions'

const NOTE_ID = 'return-note'
const MAX_NOTE = 200

type Props = { id: string; version: number; marks: ReadonlyMap<string, string>; redirectTo: string }

/** Gives the report back with the marked cells, a note to the whole, or both. */
export function ReturnDialog({ id, version, marks, redirectTo }: Props) {
  const t = useTranslations('review')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const hasUnexplained = [...marks.values()].some((reason) => reason.trim() === '')
  const isEmpty = marks.size === 0 && note.trim() === ''
  const open = () => {
    if (hasUnexplained) return void toast.error(t('returnReasonMissing'))
    setFailure(null)
    setIsOpen(true)
  }
  const send = () =>
    startTransition(async () => {
      const result = await returnReportAction({
        id,
        version,
        marks: [...marks].map(([code, reason]) => ({ code, reason })),
        note,
      }).catch(() => null)
      if (!result?.ok)
        return setFailure([result?.message, ...Object.values(result?.fields ?? {})].filter(Boolean).join(' '))
      setIsOpen(false)
      toast.success(t('returned'))
      router.push(redirectTo)
    })
  return (
    <>
      <Button variant="danger" onClick={open}>
        {t('return')}
      </Button>
      <AlertDialog
        open={isOpen}
        onOpenChange={(next) => !isPending && setIsOpen(next)}
        title={t('returnTitle')}
        description={t('returnDescription', { count: marks.size })}
        confirmLabel={t('return')}
        isDanger
        isPending={isPending}
        isConfirmDisabled={isEmpty}
        onConfirm={send}
      >
        <Label htmlFor={NOTE_ID}>{t('note')}</Label>
        <Textarea
          id={NOTE_ID}
          rows={3}
          maxLength={MAX_NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="mt-1 text-small text-soft">{isEmpty ? t('returnNothing') : t('noteHelp')}</p>
        {failure !== null && (
          <Notice tone="danger" className="mt-3">
            {failure}
          </Notice>
        )}
      </AlertDialog>
    </>
  )
}

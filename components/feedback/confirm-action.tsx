'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import { type ReasonConfig, ReasonInput } from '@/components/feedback/reason-input'
import type { ActionResult } from '@/components/forms/action-result'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-classes'

type Props = ButtonLook & {
  label: ReactNode
  title: ReactNode
  description?: ReactNode
  confirmLabel?: string
  /** Gets the reason when one is asked for. */
  action: (reason: string) => Promise<ActionResult<unknown>>
  successMessage: string
  isDanger?: boolean
  isDisabled?: boolean
  reason?: ReasonConfig
  /** Where to go afterwards; without it the page is drawn anew. */
  redirectTo?: string
}

/** A button that asks before it acts. A failure stays in the dialog with its reason until the person has read it. */
export function ConfirmAction(props: Props) {
  const t = useTranslations('ui')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, startTransition] = useTransition()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)

  const open = (next: boolean) => {
    if (isPending) return
    setFailure(null)
    setIsOpen(next)
  }
  const confirm = () =>
    startTransition(async () => {
      setFailure(null)
      const result = await props.action(reason.trim()).catch(() => null)
      if (!result?.ok) return setFailure(result ? messageOf(result) : t('form.network'))
      setIsOpen(false)
      setReason('')
      toast.success(props.successMessage)
      if (props.redirectTo) router.push(props.redirectTo)
      else router.refresh()
    })

  return (
    <AlertDialog
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button
          variant={props.variant ?? (props.isDanger ? 'danger' : 'secondary')}
          size={props.size}
          disabled={props.isDisabled}
        >
          {props.label}
        </Button>
      }
      title={props.title}
      description={props.description}
      confirmLabel={props.confirmLabel ?? t('confirm')}
      isDanger={props.isDanger}
      isPending={isPending}
      isConfirmDisabled={props.reason !== undefined && !props.reason.isOptional && reason.trim() === ''}
      onConfirm={confirm}
    >
      {(props.reason || failure) && (
        <div className="space-y-3">
          {props.reason && <ReasonInput {...props.reason} value={reason} onValueChange={setReason} />}
          {failure && (
            <Notice tone="danger" title={t('confirmAction.failed')}>
              {failure}
            </Notice>
          )}
        </div>
      )}
    </AlertDialog>
  )
}

function messageOf(failure: Extract<ActionResult<unknown>, { ok: false }>): string {
  return [failure.message, ...Object.values(failure.fields ?? {})].join(' ')
}

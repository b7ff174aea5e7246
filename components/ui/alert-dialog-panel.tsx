'use client'
import { useTranslations } from 'next-intl'
import { Cancel, Content, Description, Overlay, Portal, Root, Title, Trigger } from 'radix-ui/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { FloatingProps } from '@/components/ui/deferred'
import { veilClasses } from '@/components/ui/floating-classes'

export type AlertDialogProps = FloatingProps & {
  /** A question that names the thing. */
  title: ReactNode
  /** What will happen, and whether it can be undone. */
  description?: ReactNode
  children?: ReactNode
  confirmLabel: string
  cancelLabel?: string
  isDanger?: boolean
  isPending?: boolean
  isConfirmDisabled?: boolean
  /** The owner closes the dialog when the work is done. */
  onConfirm: () => void
}

/** A question in the middle of the window. */
export function AlertDialogPanel(props: AlertDialogProps) {
  const t = useTranslations('ui')
  const { trigger, title, description, children, isDanger, isPending, open, onOpenChange } = props
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Trigger asChild>{trigger}</Trigger>}
      <Portal>
        <Overlay className={veilClasses} />
        <Content
          {...(!description && { 'aria-describedby': undefined })}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100vh-2rem)] w-[calc(100vw-2rem)] max-w-md -translate-1/2 overflow-y-auto rounded-lg bg-surface px-6 py-5 shadow-float outline-none data-[state=closed]:animate-leave data-[state=open]:animate-appear"
        >
          <Title className="text-body font-semibold">{title}</Title>
          {description && <Description className="mt-1 text-table text-soft">{description}</Description>}
          {children && <div className="mt-4">{children}</div>}
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Cancel asChild>
              <Button disabled={isPending}>{props.cancelLabel ?? t('cancel')}</Button>
            </Cancel>
            <Button
              variant={isDanger ? 'danger' : 'primary'}
              className={
                isDanger
                  ? 'border-red bg-red text-white hover:border-ink hover:bg-red disabled:border-line-strong'
                  : undefined
              }
              isPending={isPending}
              disabled={props.isConfirmDisabled}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </Content>
      </Portal>
    </Root>
  )
}

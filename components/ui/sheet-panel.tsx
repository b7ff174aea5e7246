'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Close, Content, Overlay, Portal, Root, Title, Trigger } from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { CloseContext } from '@/components/ui/close-context'
import type { FloatingProps } from '@/components/ui/deferred'
import { veilClasses } from '@/components/ui/floating-classes'

export type SheetProps = FloatingProps & {
  title: ReactNode
  side?: 'left' | 'right'
  children: ReactNode
  footer?: ReactNode
  className?: string
}

/** A drawer at the side. */
export function SheetPanel({
  trigger,
  title,
  side = 'right',
  children,
  footer,
  open,
  onOpenChange,
  className,
}: SheetProps) {
  const t = useTranslations('ui')
  return (
    <CloseContext value={() => onOpenChange?.(false)}>
      <Root open={open} onOpenChange={onOpenChange}>
        {trigger && <Trigger asChild>{trigger}</Trigger>}
        <Portal>
          <Overlay className={veilClasses} />
          <Content
            aria-describedby={undefined}
            className={cn('drawer', side === 'left' ? 'left-0' : 'right-0', className)}
          >
            <div className="flex min-h-14 items-center justify-between gap-4 border-b border-line py-2 pr-3 pl-5">
              <Title className="text-body font-semibold">{title}</Title>
              <Close asChild>
                <Button variant="ghost" size="icon" aria-label={t('close')}>
                  <X aria-hidden />
                </Button>
              </Close>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
            )}
          </Content>
        </Portal>
      </Root>
    </CloseContext>
  )
}

'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { CloseContext } from '@/components/ui/close-context'
import type { FloatingProps } from '@/components/ui/deferred'
import { veilClasses } from '@/components/ui/floating-classes'

const WIDTH = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' }

export type DialogProps = FloatingProps & {
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  size?: keyof typeof WIDTH
}

/** A dialog in the middle of the window. */
export function DialogPanel({
  trigger,
  title,
  description,
  children,
  footer,
  open,
  onOpenChange,
  size = 'md',
}: DialogProps) {
  const t = useTranslations('ui')
  return (
    <CloseContext value={() => onOpenChange?.(false)}>
      <Root open={open} onOpenChange={onOpenChange}>
        {trigger && <Trigger asChild>{trigger}</Trigger>}
        <Portal>
          <Overlay className={veilClasses} />
          <Content
            {...(!description && { 'aria-describedby': undefined })}
            className={cn(
              'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100vh-2rem)] w-[calc(100vw-2rem)] -translate-1/2 flex-col rounded-lg bg-surface shadow-float outline-none data-[state=closed]:animate-leave data-[state=open]:animate-appear',
              WIDTH[size],
            )}
          >
            <div className="flex items-start gap-4 px-6 pt-5 pb-3 max-sm:px-4">
              <div className="min-w-0 flex-1">
                <Title className="text-section font-semibold">{title}</Title>
                {description && (
                  <Description className="mt-1 text-table text-soft">{description}</Description>
                )}
              </div>
              <Close asChild>
                <Button variant="ghost" size="icon" aria-label={t('close')} className="-mt-1 -mr-2">
                  <X aria-hidden />
                </Button>
              </Close>
            </div>
            {children && (
              <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-5 max-sm:px-4">{children}</div>
            )}
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3 max-sm:px-4">
                {footer}
              </div>
            )}
          </Content>
        </Portal>
      </Root>
    </CloseContext>
  )
}

'use client'
import { Content, Portal, Root, Trigger } from 'radix-ui/popover'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import type { FloatingProps } from '@/components/ui/deferred'
import { floatingClasses } from '@/components/ui/floating-classes'

export type PopoverProps = FloatingProps & {
  children: ReactNode
  /** Names the card for readers of the screen. */
  label?: string
  align?: 'start' | 'center' | 'end'
  className?: string
}

/** A card beside its trigger. */
export function PopoverPanel({
  trigger,
  children,
  label,
  align = 'start',
  className,
  open,
  onOpenChange,
}: PopoverProps) {
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Trigger asChild>{trigger}</Trigger>}
      <Portal>
        <Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className={cn(floatingClasses, 'card-float', className)}
        >
          {children}
        </Content>
      </Portal>
    </Root>
  )
}

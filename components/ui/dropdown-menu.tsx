'use client'
import { Content, Portal, Root, Trigger } from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { floatingClasses } from '@/components/ui/floating-classes'

type Props = { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' }

/** A menu of further actions; children are DropdownMenuItem, DropdownMenuLabel and DropdownMenuSeparator. */
export function DropdownMenu({ trigger, children, align = 'end' }: Props) {
  return (
    <Root modal={false}>
      <Trigger asChild>{trigger}</Trigger>
      <Portal>
        <Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(floatingClasses, 'min-w-40 p-1')}
        >
          {children}
        </Content>
      </Portal>
    </Root>
  )
}

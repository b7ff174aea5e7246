'use client'
import { Content, Portal, Provider, Root, Trigger } from 'radix-ui/tooltip'
import type { ReactNode } from 'react'

/** A few words for the mouse and the keyboard; nothing that a phone needs, for there it does not show. */
export function Tooltip({
  content,
  side,
  children,
}: {
  content: ReactNode
  side?: 'top' | 'right' | 'bottom'
  children: ReactNode
}) {
  return (
    <Provider delayDuration={300}>
      <Root>
        <Trigger asChild>{children}</Trigger>
        <Portal>
          <Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 animate-appear rounded bg-ink px-2.5 py-1 text-small text-white"
          >
            {content}
          </Content>
        </Portal>
      </Root>
    </Provider>
  )
}

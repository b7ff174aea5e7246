'use client'
import { Slot } from 'radix-ui/slot'
import { type ReactNode, use } from 'react'
import { CloseContext } from '@/components/ui/close-context'

/** Makes its one button close the dialog or sheet in which it stands. */
export function DialogClose({ children }: { children: ReactNode }) {
  const close = use(CloseContext)
  return <Slot onClick={close}>{children}</Slot>
}

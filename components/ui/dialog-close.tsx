'use client'
import { Close } from 'radix-ui/dialog'
import type { ReactNode } from 'react'

/** Makes its one button close the dialog or sheet in which it stands. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Close asChild>{children}</Close>
}

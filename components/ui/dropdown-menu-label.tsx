'use client'
import { Label } from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <Label className="px-3 py-1.5 text-small text-soft">{children}</Label>
}

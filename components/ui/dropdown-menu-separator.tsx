'use client'
import { Separator } from 'radix-ui/dropdown-menu'

export function DropdownMenuSeparator() {
  return <Separator className="my-1 h-px bg-line" />
}

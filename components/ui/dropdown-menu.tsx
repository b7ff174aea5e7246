'use client'
import { Deferred } from '@/components/ui/deferred'
import type { DropdownMenuProps } from '@/components/ui/dropdown-menu-panel'

const load = () => import('@/components/ui/dropdown-menu-panel').then((module) => module.DropdownMenuPanel)

/** A menu of further actions. */
export function DropdownMenu(props: DropdownMenuProps) {
  return <Deferred kind="menu" load={load} panel={props} />
}

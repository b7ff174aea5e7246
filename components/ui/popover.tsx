'use client'
import { Deferred } from '@/components/ui/deferred'
import type { PopoverProps } from '@/components/ui/popover-panel'

const load = () => import('@/components/ui/popover-panel').then((module) => module.PopoverPanel)

/** A small card beside its trigger. */
export function Popover(props: PopoverProps) {
  return <Deferred kind="dialog" load={load} panel={props} />
}

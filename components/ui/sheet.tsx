'use client'
import { Deferred } from '@/components/ui/deferred'
import type { SheetProps } from '@/components/ui/sheet-panel'

const load = () => import('@/components/ui/sheet-panel').then((module) => module.SheetPanel)

/** A drawer at the side: the phone's menu, or more than a dialog holds. */
export function Sheet(props: SheetProps) {
  return <Deferred kind="dialog" load={load} panel={props} />
}

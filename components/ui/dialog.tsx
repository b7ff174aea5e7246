'use client'
import { Deferred } from '@/components/ui/deferred'
import type { DialogProps } from '@/components/ui/dialog-panel'

const load = () => import('@/components/ui/dialog-panel').then((module) => module.DialogPanel)

/** Work beside the page that needs its own room. */
export function Dialog(props: DialogProps) {
  return <Deferred kind="dialog" load={load} panel={props} />
}

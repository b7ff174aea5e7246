'use client'
import type { AlertDialogProps } from '@/components/ui/alert-dialog-panel'
import { Deferred } from '@/components/ui/deferred'

const load = () => import('@/components/ui/alert-dialog-panel').then((module) => module.AlertDialogPanel)

/** Asks before something happens that is hard to take back. */
export function AlertDialog(props: AlertDialogProps) {
  return <Deferred kind="dialog" load={load} panel={props} />
}

'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldIds } from '@/components/forms/use-field'

type Props = { ids: FieldIds; label?: ReactNode; help?: ReactNode; error?: string; children: ReactNode }

/** The places of label, control, error and help, the same for every kind of field. */
export function FieldFrame({ ids, label, help, error, children }: Props) {
  return (
    <div className="min-w-0 scroll-mt-20">
      {label && <div className="mb-1.5">{label}</div>}
      {children}
      {error && (
        <p id={ids.error} className="mt-1 flex items-start gap-1 text-table text-red">
          <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {help && (
        <p id={ids.help} className="mt-1 text-small text-faint">
          {help}
        </p>
      )}
    </div>
  )
}

'use client'
import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Popover } from '@/components/ui/popover'

/** The ⓘ beside a figure or a label, with its definition card. `label` says what is explained. */
export function InfoPopover({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover
      label={label}
      className="w-80 leading-relaxed"
      trigger={
        <button
          type="button"
          aria-label={label}
          className="relative inline-flex size-6 items-center justify-center rounded-full align-middle text-faint hover:bg-hover hover:text-ink max-sm:after:absolute max-sm:after:-inset-2.5"
        >
          <Info aria-hidden className="size-4" />
        </button>
      }
    >
      {children}
    </Popover>
  )
}

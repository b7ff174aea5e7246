'use client'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { StatusShape, type StatusTone } from '@/components/ui/status-shape'

const TEXT: Record<StatusTone, string> = {
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
}

type Props = { tone: StatusTone; children: ReactNode; isPlain?: boolean; className?: string }

/** Shape and word together, so that the state survives a grey print. `isPlain` keeps the word in the text's colour. */
export function StatusLight({ tone, children, isPlain, className }: Props) {
  return (
    <span
      className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', !isPlain && TEXT[tone], className)}
    >
      <StatusShape tone={tone} />
      {children}
    </span>
  )
}

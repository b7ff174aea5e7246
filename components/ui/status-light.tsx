'use client'
import type { ReactNode } from 'react'
import type { StatusTone } from '@/components/ui/status-shape'

type Props = {
  tone: StatusTone
  children: ReactNode
  isPlain?: boolean
  title?: string | undefined
  className?: string
}

/** Shape and word together, so that the state survives a grey print. `isPlain` keeps the word in the text's colour. */
export function StatusLight({ tone, children, isPlain, title, className }: Props) {
  const classes = isPlain ? 'light light-plain' : 'light'
  return (
    <span className={className ? `${classes} ${className}` : classes} data-tone={tone} title={title}>
      {children}
    </span>
  )
}

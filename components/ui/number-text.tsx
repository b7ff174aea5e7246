import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

/** A formatted number with its unit; both stay on one line. */
export function NumberText({
  children,
  unit,
  className,
}: {
  children: ReactNode
  unit?: string
  className?: string
}) {
  return (
    <span className={cn('numeric whitespace-nowrap', className)}>
      {children}
      {unit && <span className="ml-0.5 text-[0.875em] text-soft">{unit}</span>}
    </span>
  )
}

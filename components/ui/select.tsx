import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/class-names'
import { controlClasses } from '@/components/ui/control-classes'

/** The browser's own list: quick on old computers, and the phone's wheel on phones. Children are `<option>`s. */
export function Select({
  isInvalid,
  className,
  children,
  ...rest
}: ComponentProps<'select'> & { isInvalid?: boolean }) {
  return (
    <span className={cn('choice', className)}>
      <select
        aria-invalid={isInvalid || undefined}
        {...rest}
        className={cn(controlClasses, 'appearance-none truncate bg-surface pr-9')}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft"
      />
    </span>
  )
}

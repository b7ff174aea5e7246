import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/class-names'
import { controlClasses } from '@/components/ui/control-classes'

export function Textarea({
  isInvalid,
  className,
  rows = 4,
  ...rest
}: ComponentProps<'textarea'> & { isInvalid?: boolean }) {
  return (
    <textarea
      rows={rows}
      aria-invalid={isInvalid || undefined}
      {...rest}
      className={cn(controlClasses, 'resize-y', className)}
    />
  )
}

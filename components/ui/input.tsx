import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/class-names'
import { controlClasses } from '@/components/ui/control-classes'

export function Input({ isInvalid, className, ...rest }: ComponentProps<'input'> & { isInvalid?: boolean }) {
  return <input aria-invalid={isInvalid || undefined} {...rest} className={cn(controlClasses, className)} />
}

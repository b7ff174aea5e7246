import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  isInvalid?: boolean
  label?: ReactNode
  hint?: ReactNode
}

/** A box to tick. Without a label it needs an `aria-label`. */
export function Checkbox({ isInvalid, label, hint, className, ...rest }: Props) {
  const classes = cn('size-4.5 shrink-0 align-middle disabled:cursor-not-allowed', className)
  const isWrong = isInvalid || undefined
  if (!label) return <input type="checkbox" aria-invalid={isWrong} {...rest} className={classes} />
  return (
    <label className="flex min-h-8 items-start gap-2 py-0.5 has-disabled:text-faint max-sm:min-h-11 max-sm:py-2">
      <input type="checkbox" aria-invalid={isWrong} {...rest} className={cn(classes, 'mt-[0.2em]')} />
      <span>
        {label}
        {hint && <span className="block text-small text-faint">{hint}</span>}
      </span>
    </label>
  )
}

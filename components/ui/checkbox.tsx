import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = Omit<ComponentProps<'input'>, 'type'> & { isInvalid?: boolean; label?: ReactNode; hint?: ReactNode }

/** A box to tick. Without a label it needs an `aria-label`. */
export function Checkbox({ isInvalid, label, hint, className, ...rest }: Props) {
  const box = (
    <input
      type="checkbox"
      aria-invalid={isInvalid || undefined}
      {...rest}
      className={cn('size-4.5 shrink-0 align-middle disabled:cursor-not-allowed', label && 'mt-[0.2em]', className)}
    />
  )
  if (!label) return box
  return (
    <label className="flex min-h-8 items-start gap-2 py-0.5 has-disabled:text-faint max-sm:min-h-11 max-sm:py-2">
      {box}
      <span>
        {label}
        {hint && <span className="block text-small text-faint">{hint}</span>}
      </span>
    </label>
  )
}

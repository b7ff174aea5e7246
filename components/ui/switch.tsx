import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }

/** On or off, with effect at once. The knob's place tells the state, not only the colour. */
export function Switch({ label, className, ...rest }: Props) {
  return (
    <label className={cn('inline-flex min-h-8 items-center gap-2 max-sm:min-h-11', className)}>
      <input type="checkbox" {...rest} className="peer sr-only" />
      <span
        aria-hidden
        className="relative h-5 w-9 shrink-0 rounded-full bg-field outline-offset-2 transition-colors duration-150 peer-checked:bg-ink peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-disabled:bg-line-strong after:absolute after:top-0.5 after:left-0.5 after:size-4 after:rounded-full after:bg-surface after:transition-transform after:duration-150 peer-checked:after:translate-x-4"
      />
      <span>{label}</span>
    </label>
  )
}

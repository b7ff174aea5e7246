import { Slot } from 'radix-ui/slot'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Spinner } from '@/components/ui/spinner'

type Props = ComponentProps<'button'> &
  ButtonLook & {
    /** Gives the looks to the one child element instead of drawing a button. */
    asChild?: boolean
    /** Work is under way: the button keeps its place and refuses further clicks. */
    isPending?: boolean
  }

export function Button({
  asChild,
  isPending,
  variant,
  size,
  className,
  type,
  disabled,
  children,
  ...rest
}: Props) {
  const classes = cn(buttonClasses({ variant, size }), className)
  if (asChild)
    return (
      <Slot className={classes} {...rest}>
        {children}
      </Slot>
    )
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes}
      disabled={disabled || isPending}
      aria-busy={isPending || undefined}
    >
      {isPending && <Spinner />}
      {children}
    </button>
  )
}

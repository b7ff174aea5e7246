import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

/** A link that looks like a button; for downloads give `download`. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={cn(buttonClasses({ variant, size }), className)} />
}

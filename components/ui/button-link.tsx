import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'

/** A link that looks like a button; for downloads give `prefetch={false}` and `download`. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={cn(buttonClasses({ variant, size }), className)} />
}

'use client'
import Link from 'next/link'
import { Item } from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = {
  children: ReactNode
  icon?: ReactNode
  href?: string
  onSelect?: () => void
  isDanger?: boolean
  isDisabled?: boolean
  /** A download, or another address that the browser itself must open. */
  isPlainLink?: boolean
}

export function DropdownMenuItem({
  children,
  icon,
  href,
  onSelect,
  isDanger,
  isDisabled,
  isPlainLink,
}: Props) {
  const classes = cn(
    'flex min-h-9 w-full cursor-pointer items-center gap-2 rounded px-3 py-1.5 text-left outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-faint data-highlighted:bg-hover max-sm:min-h-11 [&_svg]:size-4 [&_svg]:text-soft',
    isDanger && 'text-red [&_svg]:text-red',
  )
  const content = (
    <>
      {icon}
      {children}
    </>
  )
  if (!href)
    return (
      <Item className={classes} disabled={isDisabled} onSelect={onSelect}>
        {content}
      </Item>
    )
  return (
    <Item asChild className={classes} disabled={isDisabled}>
      {isPlainLink ? <a href={href}>{content}</a> : <Link href={href}>{content}</Link>}
    </Item>
  )
}

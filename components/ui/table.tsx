import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

/** A scroll box has to take the focus, or the keyboard cannot reach what it hides. */
const SCROLL_BOX = { tabIndex: 0 }

type Props = {
  /** Says what the table shows; read aloud, not seen. */
  caption: string
  isStickyHead?: boolean
  isFirstColumnSticky?: boolean
  isCompact?: boolean
  /** On paper each column of figures gets the same room. */
  hasEvenColumns?: boolean
  /** Height after which the table scrolls in its own box, as a CSS length. */
  maxHeight?: string
  id?: string
  className?: string
  children: ReactNode
}

/**
 * A table in its own scroll box, so that a wide one never moves the page sideways. Children are plain `thead`, `tbody`,
 * `tfoot`; the classes `numeric`, `centered` and `actions` on cells align them.
 */
export function Table({
  caption,
  isStickyHead = true,
  isFirstColumnSticky,
  isCompact,
  hasEvenColumns,
  maxHeight = 'max(24rem, calc(100vh - 15rem))',
  id,
  className,
  children,
}: Props) {
  return (
    <section
      id={id}
      {...SCROLL_BOX}
      aria-label={caption}
      className={cn('table-box focus-visible:-outline-offset-2', className)}
      style={{ maxHeight: isStickyHead ? maxHeight : undefined }}
    >
      <table
        className={hasEvenColumns ? 'table even-columns' : 'table'}
        data-sticky-head={isStickyHead || undefined}
        data-sticky-column={isFirstColumnSticky || undefined}
        data-compact={isCompact || undefined}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

type Props = {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** The content reaches the edges (a table). */
  isFlush?: boolean
  className?: string
  children: ReactNode
}

export function Card({ title, description, actions, isFlush, className, children }: Props) {
  return (
    <section className={cn('min-w-0 overflow-hidden rounded-lg border border-line bg-surface', className)}>
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-3 max-sm:px-4">
          <div className="min-w-0">
            <h3 className="text-body font-semibold">{title}</h3>
            {description && <p className="text-table text-soft">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      <div
        className={cn(
          !isFlush && 'px-5 pb-5 max-sm:px-4 max-sm:pb-4',
          !isFlush && !title && !actions && 'pt-5 max-sm:pt-4',
          isFlush && (title || actions) && 'border-t border-line',
        )}
      >
        {children}
      </div>
    </section>
  )
}

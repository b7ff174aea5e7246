import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** What to do next. */
  description?: ReactNode
  action?: ReactNode
  icon?: ReactNode
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, description, action, icon }: Props) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-3 flex size-12 items-center justify-center rounded-full bg-grey-soft text-soft [&_svg]:size-6">
        {icon ?? <Inbox aria-hidden />}
      </span>
      <p className="text-body font-semibold">{title}</p>
      {description && <p className="mt-1 max-w-md text-table text-soft">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

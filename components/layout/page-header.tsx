import type { ReactNode } from 'react'
import { Breadcrumb, type BreadcrumbItem } from '@/components/ui/breadcrumb'

type Props = {
  title: ReactNode
  /** One line: the question that this page answers. */
  description?: ReactNode
  breadcrumb?: readonly BreadcrumbItem[]
  /** Period and unit. */
  selectors?: ReactNode
  /** The primary action stands last. */
  actions?: ReactNode
  /** A StatusLight or Badge beside the title. */
  status?: ReactNode
}

export function PageHeader({ title, description, breadcrumb, selectors, actions, status }: Props) {
  return (
    <div className="mb-5">
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      <div className="mt-0.5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3">
            <h1 className="text-title font-semibold">{title}</h1>
            {status}
          </div>
          {description && <p className="text-table text-soft">{description}</p>}
        </div>
        {(selectors || actions) && (
          <div className="flex flex-wrap items-end gap-2 print:hidden">
            {selectors}
            {actions}
          </div>
        )}
      </div>
    </div>
  )
}

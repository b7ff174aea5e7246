import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, description, actions, id, children }: Props) {
  return (
    <section id={id} className="mt-8 first:mt-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-section font-semibold">{title}</h2>
          {description && <p className="text-table text-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

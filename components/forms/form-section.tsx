import type { ReactNode } from 'react'

/** A part of a long form under its heading. */
export function FormSection({
  title,
  description,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="space-y-5 border-t border-line pt-6 first-of-type:border-t-0 first-of-type:pt-0">
      <div>
        <h2 className="text-body font-semibold">{title}</h2>
        {description && <p className="text-table text-soft">{description}</p>}
      </div>
      {children}
    </section>
  )
}

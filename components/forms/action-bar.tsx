import type { ReactNode } from 'react'

/** The form's buttons, in view however long the form is; the primary action stands first. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-20 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-1 py-3 max-md:bottom-(--bar) print:hidden">
      {children}
      {note && <p className="ml-auto text-table text-soft">{note}</p>}
    </div>
  )
}

import type { ReactNode } from 'react'

/** Tiles side by side: one beside the other as room allows, four on a common screen. */
export function KeyFigureGrid({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-4 max-sm:gap-3">
      {children}
    </div>
  )
}

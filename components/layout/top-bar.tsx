import type { ReactNode } from 'react'

type Props = {
  /** Opens the menu on phones. */
  menuButton: ReactNode
  unit: ReactNode
  search?: ReactNode
  tools?: ReactNode
  person: ReactNode
}

export function TopBar({ menuButton, unit, search, tools, person }: Props) {
  return (
    <header className="sticky top-0 z-30 flex h-(--bar) shrink-0 items-center gap-3 border-b border-line bg-surface px-6 max-sm:px-4 print:hidden">
      {menuButton}
      <div className="min-w-0 flex-1 truncate text-table font-medium">{unit}</div>
      {search && <div className="w-full max-w-80 max-md:w-auto">{search}</div>}
      {tools && <div className="flex items-center gap-1">{tools}</div>}
      <div className="flex shrink-0 items-center">{person}</div>
    </header>
  )
}

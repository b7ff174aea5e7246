'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { MenuGroup } from '@/components/layout/menu-entry'
import { MenuList } from '@/components/layout/menu-list'
import { cn } from '@/components/ui/class-names'

/** A year; the choice belongs to the browser, not to the person. */
const COOKIE_SECONDS = 31_536_000

type Props = {
  menu: readonly MenuGroup[]
  isCollapsedAtFirst: boolean
  brand: ReactNode
  brandSmall: ReactNode
}

export function SideMenu({ menu, isCollapsedAtFirst, brand, brandSmall }: Props) {
  const t = useTranslations('ui')
  const [isCollapsed, setIsCollapsed] = useState(isCollapsedAtFirst)
  const toggle = () => {
    const next = !isCollapsed
    // The server reads this cookie, so that the next page is drawn in the right width at once.
    rememberMenu(next)
    setIsCollapsed(next)
  }
  const ToggleIcon = isCollapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <aside
      className={cn(
        'sticky top-0 hidden h-screen shrink-0 flex-col border-r border-line bg-surface md:flex print:hidden',
        isCollapsed ? 'w-16' : 'w-56',
      )}
    >
      <div
        className={cn(
          'flex h-(--bar) shrink-0 items-center border-b border-line',
          isCollapsed ? 'justify-center' : 'px-5',
        )}
      >
        {isCollapsed ? brandSmall : brand}
      </div>
      <nav aria-label={t('layout.menu')} className="min-h-0 flex-1 overflow-y-auto px-2 py-3">
        <MenuList menu={menu} isCollapsed={isCollapsed} />
      </nav>
      <button
        type="button"
        onClick={toggle}
        aria-expanded={!isCollapsed}
        className={cn(
          'flex min-h-11 items-center gap-3 border-t border-line text-table text-soft hover:bg-hover hover:text-ink focus-visible:-outline-offset-2',
          isCollapsed ? 'justify-center' : 'px-5',
        )}
      >
        <ToggleIcon aria-hidden className="size-4.5" />
        <span className={isCollapsed ? 'sr-only' : undefined}>
          {t(isCollapsed ? 'layout.expand' : 'layout.collapse')}
        </span>
      </button>
    </aside>
  )
}

/** The newer interface for cookies exists only over https, which not every county has; this one works everywhere. */
function rememberMenu(isCollapsed: boolean) {
  const choice = isCollapsed ? 'collapsed' : 'open'
  Object.assign(document, { cookie: `linli.menu=${choice}; path=/; max-age=${COOKIE_SECONDS}; samesite=lax` })
}

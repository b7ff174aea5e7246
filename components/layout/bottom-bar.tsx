'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { isWithin, type MenuEntry } from '@/components/layout/menu-entry'
import { MenuIcon } from '@/components/layout/menu-icon'
import { Link } from '@/components/ui/link'

/** Up to four entries within the thumb's reach on phones. */
export function BottomBar({ items }: { items: readonly MenuEntry[] }) {
  const t = useTranslations('ui')
  const pathname = usePathname()
  return (
    <nav
      aria-label={t('layout.bottomBar')}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {items.slice(0, 4).map((item) => {
          const isCurrent = isWithin(item.href, pathname)
          return (
            <li key={item.href} className="min-w-0 flex-1">
              <Link href={item.href} aria-current={isCurrent ? 'page' : undefined} className="bar-link">
                <MenuIcon name={item.icon} />
                <span className="max-w-full truncate px-1">{item.label}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

'use client'
import { usePathname } from 'next/navigation'
import { isWithin, type MenuGroup } from '@/components/layout/menu-entry'
import { MenuIcon } from '@/components/layout/menu-icon'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

type Props = { menu: readonly MenuGroup[]; isCollapsed?: boolean; onNavigate?: () => void }

/** The entries of the main menu, the same at the side and in the phone's drawer. */
export function MenuList({ menu, isCollapsed, onNavigate }: Props) {
  const pathname = usePathname()
  return menu.map((group, index) => (
    <div key={group.group ?? index} className="not-first:mt-3">
      {group.group && (
        <p className={cn('px-3 pb-1 text-small text-faint', isCollapsed && 'sr-only')}>{group.group}</p>
      )}
      {group.group && isCollapsed && index > 0 && <hr className="mx-2 mb-3 border-line" />}
      <ul className="menu" data-collapsed={isCollapsed || undefined}>
        {group.items.map((item) => {
          const isCurrent = isWithin(item.href, pathname)
          return (
            <li key={item.href}>
              <Link
                href={item.href}
                onClick={onNavigate}
                title={isCollapsed ? item.label : undefined}
                aria-current={isCurrent ? 'page' : undefined}
                className="menu-link"
              >
                <MenuIcon name={item.icon} />
                <span className={isCollapsed ? 'sr-only' : 'truncate'}>{item.label}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  ))
}

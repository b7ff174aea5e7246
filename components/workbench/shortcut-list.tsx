import { MenuIcon } from '@/components/layout/menu-icon'
import { Link } from '@/components/ui/link'

export type Shortcut = { href: string; label: string; icon: string }

/** Every module of the viewer as a large target, for those whose day does not begin with a month. */
export function ShortcutList({ items }: { items: readonly Shortcut[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            className="flex min-h-16 items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 hover:border-field hover:bg-sunken"
          >
            <MenuIcon name={item.icon} />
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

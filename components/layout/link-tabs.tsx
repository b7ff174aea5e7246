'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { tabClasses, tabListClasses } from '@/components/ui/tab-classes'

type Props = {
  /** Names the row of tabs for readers of the screen. */
  label: string
  /** An address may carry search parameters; the tab is current when path and those parameters agree. */
  items: readonly { href: string; label: ReactNode; count?: number }[]
}

/** Tabs whose place is in the address, so that they can be linked to and the back button knows them. */
export function LinkTabs({ label, items }: Props) {
  const pathname = usePathname()
  const params = useSearchParams()
  const agreement = items.map(({ href }) => {
    const [path, query = ''] = href.split('?')
    const wanted = [...new URLSearchParams(query)]
    return path === pathname && wanted.every(([name, value]) => params.get(name) === value)
      ? wanted.length
      : -1
  })
  // The tab that names the most parameters wins: the plain address is also the beginning of the others.
  const best = Math.max(...agreement)
  const current = best < 0 ? -1 : agreement.indexOf(best)
  return (
    <nav aria-label={label} className="mb-5 print:hidden">
      <ul className={tabListClasses}>
        {items.map((item, index) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={index === current ? 'page' : undefined}
              data-state={index === current ? 'active' : undefined}
              className={tabClasses}
            >
              {item.label}
              {item.count !== undefined && (
                <span
                  className={cn('numeric rounded-full bg-grey-soft px-2 text-small font-normal text-soft')}
                >
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

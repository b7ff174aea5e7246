import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'

export type BreadcrumbItem = { label: string; href?: string }

/** The way from the module to this page; the last entry is the page itself. */
export function Breadcrumb({ items }: { items: readonly BreadcrumbItem[] }) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('layout.breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-small text-soft">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-x-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 text-faint" />}
            {item.href ? (
              <Link href={item.href} className="py-0.5 hover:text-ink hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

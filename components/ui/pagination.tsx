import { ChevronLeft, ChevronRight } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { formatInteger } from '@/lib/core/format/number'
import { PAGE_SIZES } from '@/lib/core/pagination'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

type Props = {
  path: string
  /** The search parameters as the page received them; all but the page are kept. */
  params: RawSearchParams
  page: number
  perPage: number
  total: number
  /** The search parameter of a second list on the page, whose pages have one size. */
  name?: string
  /** The id of the list on a page with more than one, to which its links lead. */
  anchor?: string
}

export function Pagination({ path, params, page, perPage, total, name = 'page', anchor }: Props) {
  const t = useTranslations('ui')
  const href = (changes: Parameters<typeof withParams>[2]) =>
    withParams(path, params, changes) + (anchor ? `#${anchor}` : '')
  const last = Math.max(1, Math.ceil(total / perPage))
  const others = Object.entries(params).flatMap(([other, value]) => {
    const text = Array.isArray(value) ? value[0] : value
    return text && other !== name ? [{ name: other, text }] : []
  })
  return (
    <nav
      aria-label={t('pagination.label')}
      className="numeric flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-table text-soft"
    >
      <p>{t('pagination.total', { total: formatInteger(total) })}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {name === 'page' && total > PAGE_SIZES[0] && (
          <p className="flex items-center gap-1">
            {t('pagination.perPage')}
            {PAGE_SIZES.map((size) => (
              <Link
                key={size}
                href={href({ perPage: size, page: undefined })}
                aria-current={size === perPage ? 'true' : undefined}
                className={cn(
                  'rounded px-2 py-1 hover:bg-hover hover:text-ink',
                  size === perPage && 'bg-grey-soft font-semibold text-ink',
                )}
              >
                {size}
              </Link>
            ))}
          </p>
        )}
        {last > 1 && (
          <>
            <p className="flex items-center gap-2">
              <PageLink
                href={page > 1 ? href({ [name]: page - 1 }) : undefined}
                label={t('pagination.previous')}
              >
                <ChevronLeft aria-hidden />
              </PageLink>
              <span className="text-ink">{t('pagination.position', { page, last })}</span>
              <PageLink
                href={page < last ? href({ [name]: page + 1 }) : undefined}
                label={t('pagination.next')}
              >
                <ChevronRight aria-hidden />
              </PageLink>
            </p>
            <Form action={path} prefetch={false} className="flex items-center gap-1.5 max-sm:hidden">
              {others.map((other) => (
                <input key={other.name} type="hidden" name={other.name} value={other.text} />
              ))}
              <label htmlFor={`pagination-${name}`}>{t('pagination.jump')}</label>
              <Input
                id={`pagination-${name}`}
                name={name}
                type="number"
                min={1}
                max={last}
                required
                className="min-h-8 w-16 py-0.5 text-table max-sm:min-h-10"
              />
              <Button type="submit" size="sm">
                {t('pagination.go')}
              </Button>
            </Form>
          </>
        )}
      </div>
    </nav>
  )
}

function PageLink({ href, label, children }: { href?: string; label: string; children: React.ReactNode }) {
  const classes = cn(buttonClasses({ size: 'sm' }), 'w-8 px-0 max-sm:w-10')
  if (href)
    return (
      <Link href={href} aria-label={label} className={classes}>
        {children}
      </Link>
    )
  return (
    <span
      role="img"
      aria-label={label}
      aria-disabled
      className={cn(classes, 'border-line bg-grey-soft text-faint')}
    >
      {children}
    </span>
  )
}

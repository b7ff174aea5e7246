'use client'
import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

type Props = {
  path: string
  /** The search parameters as the page received them. */
  params: Record<string, string | string[] | undefined>
  /** FilterFields with uncontrolled inputs. */
  children: ReactNode
  /** Rarer conditions, folded away. */
  more?: ReactNode
  /** Parameters that a new query and a reset keep: the period, the sorting. */
  keep?: readonly string[]
}

/**
 * A form that asks by the address: shareable, and it works before any script has loaded. Phones see the first field
 * until they unfold the rest; how many conditions are set is said either way.
 */
export function FilterBar({ path, params, children, more, keep = ['sort', 'perPage'] }: Props) {
  const t = useTranslations('ui')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [isOpen, setIsOpen] = useState(false)
  const kept = keep.flatMap((name) => {
    const value = params[name]
    const text = Array.isArray(value) ? value[0] : value
    return text ? [[name, text] as const] : []
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim())
    startTransition(() => router.push(query.size > 0 ? `${path}?${query}` : path))
  }
  const activeCount = Object.entries(params).filter(
    ([name, value]) => value && name !== 'page' && !keep.includes(name),
  ).length
  const reset = new URLSearchParams(kept.map(([name, value]) => [name, value]))
  return (
    <search className="mb-4 block rounded-lg border border-line bg-surface px-5 py-4 max-sm:px-4 print:hidden">
      {/* The key draws the fields anew when the address changes, for their values are the browser's. */}
      <form key={JSON.stringify(params)} action={path} onSubmit={submit} aria-label={t('filter.label')}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-end gap-x-4 gap-y-3 sm:[&_:is(input,select)]:min-h-9 sm:[&_:is(input,select)]:text-table">
          <div className={cn('contents', !isOpen && 'max-sm:[&>*:not(:first-child)]:hidden')}>{children}</div>
          {more && <div className={cn('contents', !isOpen && '[&>*]:hidden')}>{more}</div>}
          <div className="flex flex-wrap items-center gap-2">
            <Button type="submit" variant="primary" isPending={isPending}>
              {t('filter.submit')}
            </Button>
            <Link href={reset.size > 0 ? `${path}?${reset}` : path} className={buttonClasses()}>
              {t('filter.reset')}
            </Link>
            <Button
              variant="ghost"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
              className={more ? undefined : 'sm:hidden'}
            >
              {t(isOpen ? 'filter.less' : 'filter.more')}
              <ChevronDown
                aria-hidden
                className={cn('transition-transform duration-150', isOpen && 'rotate-180')}
              />
            </Button>
            {activeCount > 0 && !isOpen && (
              <span className={cn('numeric text-small text-soft', !more && 'sm:hidden')}>
                {t('filter.active', { count: activeCount })}
              </span>
            )}
          </div>
        </div>
      </form>
    </search>
  )
}

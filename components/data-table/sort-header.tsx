import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

type Props = {
  columnKey: string
  header: string
  unit?: string
  direction?: 'asc' | 'desc'
  path: string
  params: RawSearchParams
}

/** A head that sorts by the address: ascending first, then descending. */
export function SortHeader({ columnKey, header, unit, direction, path, params }: Props) {
  const t = useTranslations('ui')
  const next = direction === 'asc' ? 'desc' : 'asc'
  const Icon = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown
  return (
    <Link
      href={withParams(path, params, { sort: `${columnKey}.${next}`, page: undefined })}
      scroll={false}
      title={t(next === 'asc' ? 'table.sortAsc' : 'table.sortDesc', { header })}
      className="inline-flex items-center gap-1 hover:text-ink"
    >
      {header}
      {unit && <span className="text-small font-normal text-faint">{unit}</span>}
      <Icon aria-hidden className={direction ? 'size-3.5 text-ink' : 'size-3.5 text-faint'} />
    </Link>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { formatInteger } from '@/lib/core/format/number'
import type { FormRow } from '@/lib/reporting/form/types'

/** A figure that nobody types: out of a register, with the way to its records, or added up. */
export function GivenValue({ row, value }: { row: FormRow; value: number | null }) {
  const t = useTranslations('reports')
  return (
    <span className="inline-flex items-center gap-2">
      {row.link ? (
        <Link href={row.link} title={t('derivedLink', { name: row.name })} className="print:hidden">
          <Badge tone="info">{t('derived')}</Badge>
        </Link>
      ) : (
        <span className="print:hidden">
          <Badge>{t('total')}</Badge>
        </span>
      )}
      <output className="font-medium">{formatInteger(value)}</output>
    </span>
  )
}

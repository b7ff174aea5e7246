import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import { formatInteger } from '@/lib/core/format/number'
import type { AttentionEntry } from '@/lib/progress/overview/view'

/** What asks for somebody's attention today, the pressing first; each line leads to its list. */
export function AttentionCard({ entries }: { entries: readonly AttentionEntry[] }) {
  const t = useTranslations('progress.attention')
  const open = entries.filter(({ count }) => count > 0)
  return (
    <Card title={t('title')} description={t('description')}>
      {open.length === 0 ? (
        <StatusLight tone="green">{t('nothing')}</StatusLight>
      ) : (
        <ul className="grid gap-2 sm:grid-cols-2">
          {open.map(({ key, count, href }) => (
            <li key={key} className="flex items-baseline gap-2">
              <StatusLight tone={key === 'pending' || key === 'toMeasure' ? 'amber' : 'red'} isPlain>
                <Link href={href} className="underline-offset-4 hover:underline">
                  {t(key)}
                </Link>
              </StatusLight>
              <span className="numeric font-medium">{t('count', { count: formatInteger(count) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

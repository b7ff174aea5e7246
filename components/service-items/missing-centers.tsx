import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { MissingCenter } from '@/lib/service-items/catalogue/types'

/** Which centers do not offer an item, each with the way to its dossier. */
export function MissingCenters({ centers, on }: { centers: readonly MissingCenter[]; on: string }) {
  const t = useTranslations('items')
  return (
    <Card title={t('missingTitle')}>
      {centers.length === 0 ? (
        <p className="text-table text-soft">{t('missingNone')}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-1 text-table sm:grid-cols-2">
          {centers.map((center) => (
            <li key={center.id}>
              <Link
                href={`/centers/${center.id}?on=${on}#offers`}
                className="text-info underline underline-offset-4"
              >
                {center.name}
              </Link>
              {center.townshipName && <span className="text-soft">{` · ${center.townshipName}`}</span>}{' '}
              {center.isSuspended && <Badge tone="amber">{t('missingSuspended')}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

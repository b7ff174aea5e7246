import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { MissingCenter } from '@/lib/service-items/types'

type MissingCentersProps = { name: string; centers: readonly MissingCenter[]; closeHref: string }

/** Which centers do not offer an item, each with the way to its dossier. */
export function MissingCenters({ name, centers, closeHref }: MissingCentersProps) {
  const t = useTranslations('items')
  return (
    <Card
      title={t('missingTitle', { name })}
      actions={
        <ButtonLink href={closeHref} size="sm" scroll={false}>
          {t('missingClose')}
        </ButtonLink>
      }
    >
      {centers.length === 0 ? (
        <p className="text-table text-soft">{t('missingNone')}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-1 text-table sm:grid-cols-2 xl:grid-cols-3">
          {centers.map((center) => (
            <li key={center.id}>
              <Link
                href={`/centers/${center.id}#offers`}
                className="text-accent underline underline-offset-4"
              >
                {center.name}
              </Link>
              {center.townshipName && <span className="text-soft">{` · ${center.townshipName}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

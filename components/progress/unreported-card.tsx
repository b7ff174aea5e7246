import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { Progress } from '@/lib/progress/types'

/** The centers that have not reported the month, by township in code order. */
export async function UnreportedCard({ progress }: { progress: Progress }) {
  const t = await getTranslations('progress.reporting')
  const { expected, unreported, lines } = progress.reporting
  if (expected === 0) return <Card>{t('noneExpected')}</Card>
  if (unreported.length === 0) return <Card>{t('unreportedNone')}</Card>
  return (
    <Card title={t('unreportedTitle', { count: unreported.length })}>
      <dl className="grid gap-3 text-table">
        {lines
          .filter((line) => line.unreported.length > 0)
          .map((line) => (
            <div key={line.townshipId ?? 'own'}>
              <dt className="text-soft">{line.townshipName ?? t('countyLevel')}</dt>
              <dd className="flex flex-wrap gap-x-4 gap-y-1">
                {line.unreported.map((center) => (
                  <Link
                    key={center.centerId}
                    href={`/centers/${center.centerId}`}
                    className="text-info underline-offset-4 hover:underline"
                  >
                    {center.name}
                  </Link>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

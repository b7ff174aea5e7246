import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { formatDate } from '@/lib/core/format/date'
import type { WindowDetail } from '@/lib/service-windows/types'

const SEPARATOR = '、'

/** Everything known about one window. */
export function WindowFacts({ window }: { window: WindowDetail }) {
  const t = useTranslations('windows')
  const place = [window.unitName, window.townshipName].filter((name) => name !== null)
  return (
    <DefinitionList
      items={[
        {
          term: t('detail.center'),
          detail: (
            <Link
              href={`/centers/${window.centerId}#windows`}
              className="text-info underline underline-offset-4"
            >
              {window.centerName}
            </Link>
          ),
        },
        { term: t('detail.unit'), detail: place.join(' · ') },
        { term: t('column.number'), detail: window.number },
        { term: t('column.integrated'), detail: t(window.integrated ? 'yes' : 'no') },
        {
          term: t('column.departments'),
          detail: window.departments.map((department) => department.name).join(SEPARATOR),
          isWide: true,
        },
        { term: t('column.schedule'), detail: window.schedule ?? t('none'), isWide: true },
        { term: t('column.openedOn'), detail: formatDate(window.openedOn) },
        { term: t('detail.closedOn'), detail: formatDate(window.closedOn) },
      ]}
    />
  )
}

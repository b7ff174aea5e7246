import { useTranslations } from 'next-intl'
import { SelectorForm } from '@/components/layout/selector-form'
import type { Choice } from '@/lib/activities/types'
import type { Month } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'

type VisitSelectorsProps = {
  path: string
  centers: readonly Choice[]
  centerId: string
  months: readonly Month[]
  month: Month
}

/** Which center and which month the page shows. */
export function VisitSelectors({ path, centers, centerId, months, month }: VisitSelectorsProps) {
  const t = useTranslations('visits')
  const params = { centerId, month }
  return (
    <>
      {centers.length > 1 && (
        <SelectorForm
          path={path}
          params={params}
          name="centerId"
          label={t('center')}
          options={centers.map(({ id, name }) => ({ value: id, label: name }))}
          value={centerId}
        />
      )}
      <SelectorForm
        path={path}
        params={params}
        name="month"
        label={t('month')}
        options={[...new Set([month, ...months])]
          .sort()
          .reverse()
          .map((value) => ({ value, label: formatMonth(value) }))}
        value={month}
      />
    </>
  )
}

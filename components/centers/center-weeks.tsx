import { useTranslations } from 'next-intl'
import { DefinitionCard } from '@/components/progress/definition-card'
import { LIGHT_TONES } from '@/components/progress/light-tones'
import { DefinitionList } from '@/components/ui/definition-list'
import { StatusLight } from '@/components/ui/status-light'
import type { WeeklyRow } from '@/lib/boards/weekly/types'
import { formatAtPlaces, formatDecimalShort, formatInteger } from '@/lib/core/format/number'

/** What a center did each week of the year beside what is asked of each week; a center without a timetable says so. */
export function CenterWeeks({ rows }: { rows: readonly WeeklyRow[] }) {
  const [t, light] = [useTranslations('centers.weeks'), useTranslations('progress.light')]
  return (
    <DefinitionList
      items={rows.map((row) => ({
        term: t(row.kind),
        detail: (
          <span className="inline-flex flex-wrap gap-x-3">
            <StatusLight tone={LIGHT_TONES[row.light]}>{light(row.light)}</StatusLight>
            {row.mean !== null && <span>{t('mean', { value: formatAtPlaces(row.mean, 1) })}</span>}
            {row.minimum !== null && <span>{t('minimum', { value: formatInteger(row.minimum) })}</span>}
            {row.target !== null && <span>{t('target', { value: formatDecimalShort(row.target) })}</span>}
            {row.figure && <DefinitionCard figure={row.figure} name={t(row.kind)} />}
          </span>
        ),
      }))}
    />
  )
}

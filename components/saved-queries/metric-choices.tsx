import { getTranslations } from 'next-intl/server'
import { Checkbox } from '@/components/ui/checkbox'
import type { QueryMetricGroup } from '@/lib/saved-queries/types'

type MetricChoicesProps = { groups: readonly QueryMetricGroup[]; chosen: readonly string[]; max: number }

/** The figures to tick; folded away once a query stands, so that its table is in view. */
export async function MetricChoices({ groups, chosen, max }: MetricChoicesProps) {
  const t = await getTranslations('queries')
  const names = groups.flatMap(({ metrics }) =>
    metrics.filter(({ code }) => chosen.includes(code)).map(({ name }) => name),
  )
  return (
    <details className="col-span-full min-w-0" open={chosen.length === 0}>
      <summary className="cursor-pointer py-1 text-table">
        <span className="font-medium">{t('metrics')}</span>{' '}
        <span className="text-soft">
          {names.length > 0
            ? t('chosen', { count: names.length, names: names.join('、') })
            : t('metricsHint', { max })}
        </span>
      </summary>
      {groups.map(({ key, metrics }) => (
        <fieldset key={key} className="mt-2 border-t border-line pt-2">
          <legend className="float-left w-full text-table font-medium text-soft">
            {t(`groups.${key}` as never)}
          </legend>
          <div className="clear-left grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4 text-table [&_input]:min-h-0">
            {metrics.map(({ code, name, unit }) => (
              <Checkbox
                key={code}
                name="metrics"
                value={code}
                defaultChecked={chosen.includes(code)}
                label={`${name}（${unit}）`}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  )
}

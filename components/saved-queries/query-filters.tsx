import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { ChoiceField } from '@/components/progress/choice-field'
import { KindField } from '@/components/progress/kind-field'
import { MetricChoices } from '@/components/saved-queries/metric-choices'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Month } from '@/lib/core/calendar'
import type { RawSearchParams } from '@/lib/core/search-params'
import { MAX_METRICS, type QueryParams } from '@/lib/saved-queries/schema'
import { QUERY_ROWS, QUERY_STEPS, type QueryMetricGroup } from '@/lib/saved-queries/types'

type QueryFiltersProps = {
  raw: RawSearchParams
  params: QueryParams
  span: { from: Month; to: Month }
  townships: readonly { id: string; name: string }[]
  groups: readonly QueryMetricGroup[]
  maySeePending: boolean
}

/** What to look up: rows, months, columns and figures. */
export async function QueryFilters(props: QueryFiltersProps) {
  const { raw, params, span, townships, groups, maySeePending } = props
  const t = await getTranslations('queries')
  return (
    <FilterBar path="/queries" params={raw} keep={[]}>
      <FilterField label={t('rows')} name="rows">
        <Select id="rows" name="rows" defaultValue={params.rows}>
          {QUERY_ROWS.map((rows) => (
            <option key={rows} value={rows}>
              {t(`rowKinds.${rows}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      {townships.length > 1 && (
        <ChoiceField
          name="township"
          label={t('township')}
          all={t('all')}
          value={params.township}
          options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FilterField label={t('from')} name="from">
        <Input id="from" name="from" type="month" defaultValue={span.from} />
      </FilterField>
      <FilterField label={t('to')} name="to">
        <Input id="to" name="to" type="month" defaultValue={span.to} />
      </FilterField>
      <FilterField label={t('by')} name="by">
        <Select id="by" name="by" defaultValue={params.by}>
          {QUERY_STEPS.map((step) => (
            <option key={step} value={step}>
              {t(`steps.${step}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      <ChoiceField
        name="counting"
        label={t('counting')}
        all={t('countings.THEN')}
        value={params.counting === 'NOW' ? 'NOW' : undefined}
        options={[{ value: 'NOW', label: t('countings.NOW') }]}
      />
      <KindField kind={params.kind} />
      {maySeePending && (
        <ChoiceField
          name="pending"
          label={t('pending')}
          all={t('official')}
          value={params.pending ? '1' : undefined}
          options={[{ value: '1', label: t('withPending') }]}
        />
      )}
      <MetricChoices groups={groups} chosen={params.metrics} max={MAX_METRICS} />
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { HistoricalListParams } from '@/lib/reporting/historical/schema'

type Choice = { id: string; name: string }

type HistoricalFiltersProps = {
  raw: RawSearchParams
  params: HistoricalListParams
  years: readonly number[]
  townships: readonly Choice[]
  centers: readonly Choice[]
}

export function HistoricalFilters({ raw, params, years, townships, centers }: HistoricalFiltersProps) {
  const t = useTranslations('balances')
  const select = (name: 'year' | 'townshipId' | 'centerId', options: readonly Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      <option value="">{t('all')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </Select>
  )
  return (
    <FilterBar path="/balances/history" params={raw}>
      <FilterField label={t('past.year')} name="year">
        {select(
          'year',
          years.map((year) => ({ id: String(year), name: t('past.yearOption', { year: String(year) }) })),
        )}
      </FilterField>
      {centers.length > 1 && townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select('townshipId', townships)}
        </FilterField>
      )}
      {centers.length > 1 && (
        <FilterField label={t('filter.center')} name="centerId">
          {select('centerId', centers)}
        </FilterField>
      )}
    </FilterBar>
  )
}

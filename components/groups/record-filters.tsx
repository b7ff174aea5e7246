import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { RECORD_STATES, type RecordState } from '@/lib/groups/types'

type Choice = { id: string; name: string }

type RecordFiltersProps = {
  path: string
  raw: RawSearchParams
  params: {
    townshipId?: string | undefined
    centerId?: string | undefined
    year?: number | undefined
    month?: string | undefined
    /** Left out where records are not cancelled. */
    state?: RecordState
  }
  /** False for a list that is always of one year. */
  hasAllYears?: boolean
  choices: { townships: readonly Choice[]; centers: readonly Choice[]; years: readonly number[] }
  /** Conditions of one register alone, before the others. */
  children?: ReactNode
}

/** Where, when and in which state the records of a list are. */
export function RecordFilters(props: RecordFiltersProps) {
  const t = useTranslations('groups')
  const { path, raw, params, choices, children, hasAllYears = true } = props
  const { townships, centers, years } = choices
  const options = (list: readonly Choice[]) =>
    list.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))
  return (
    <FilterBar path={path} params={raw}>
      {children}
      {centers.length > 1 && townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          <Select id="townshipId" name="townshipId" defaultValue={params.townshipId ?? ''}>
            <option value="">{t('all')}</option>
            {options(townships)}
          </Select>
        </FilterField>
      )}
      {centers.length > 1 && (
        <FilterField label={t('filter.center')} name="centerId">
          <Select id="centerId" name="centerId" defaultValue={params.centerId ?? ''}>
            <option value="">{t('all')}</option>
            {options(centers)}
          </Select>
        </FilterField>
      )}
      <FilterField label={t('filter.year')} name="year">
        <Select id="year" name="year" defaultValue={params.year ?? ''}>
          {hasAllYears && <option value="">{t('all')}</option>}
          {years.map((year) => (
            <option key={year} value={year}>
              {t('yearOption', { year: String(year) })}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('filter.month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={params.month} />
      </FilterField>
      {params.state && (
        <FilterField label={t('filter.state')} name="state">
          <Select id="state" name="state" defaultValue={params.state}>
            {RECORD_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </Select>
        </FilterField>
      )}
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'
import type { BriefingListParams } from '@/lib/briefings/schema'
import type { RawSearchParams } from '@/lib/core/search-params'
import { BriefingKind, BriefingState } from '@/prisma/generated/enums'

type BriefingFiltersProps = {
  raw: RawSearchParams
  params: BriefingListParams
  units: readonly { id: string; name: string }[]
}

export function BriefingFilters({ raw, params, units }: BriefingFiltersProps) {
  const t = useTranslations('briefings')
  const domain = useTranslations('domain')
  const select = (
    name: 'kind' | 'state' | 'township',
    options: readonly { value: string; label: string }[],
  ) => (
    <FilterField label={t(`filter.${name}`)} name={name}>
      <Select id={name} name={name} defaultValue={params[name] ?? ''}>
        <option value="">{t('all')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FilterField>
  )
  return (
    <FilterBar path="/briefings" params={raw}>
      {select(
        'kind',
        Object.values(BriefingKind).map((value) => ({ value, label: domain(`briefingKind.${value}`) })),
      )}
      {select(
        'state',
        Object.values(BriefingState).map((value) => ({ value, label: domain(`briefingState.${value}`) })),
      )}
      {units.length > 1 &&
        select(
          'township',
          units.map(({ id, name }) => ({ value: id, label: name })),
        )}
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type OrgTreeParams, UNIT_STATES } from '@/lib/org/schema'

type OrgFiltersProps = { raw: RawSearchParams; params: OrgTreeParams }

export function OrgFilters({ raw, params }: OrgFiltersProps) {
  const t = useTranslations('org')
  return (
    <FilterBar path="/org" params={raw} keep={['open']}>
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.state')} name="state">
        <Select id="state" name="state" defaultValue={params.state}>
          {UNIT_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

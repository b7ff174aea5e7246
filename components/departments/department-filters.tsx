import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { DEPARTMENT_STATES, type DepartmentListParams } from '@/lib/departments/schema'

type DepartmentFiltersProps = { raw: RawSearchParams; params: DepartmentListParams }

export function DepartmentFilters({ raw, params }: DepartmentFiltersProps) {
  const t = useTranslations('departments')
  return (
    <FilterBar path="/departments" params={raw} keep={['sort', 'perPage']}>
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.state')} name="state">
        <Select id="state" name="state" defaultValue={params.state}>
          {DEPARTMENT_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

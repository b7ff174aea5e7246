import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type CenterListParams, KIND_FILTERS } from '@/lib/centers/schema'
import type { RawSearchParams } from '@/lib/core/search-params'
import { CenterCategory } from '@/prisma/generated/enums'

type CenterFiltersProps = {
  raw: RawSearchParams
  params: CenterListParams
  townships: readonly { id: string; name: string }[]
}

type Choice = { value: string; label: string }

export function CenterFilters({ raw, params, townships }: CenterFiltersProps) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  const select = (name: 'townshipId' | 'category' | 'kind' | 'status', first: string, choices: Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      <option value="">{first}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
  return (
    <FilterBar
      path="/centers"
      params={raw}
      more={
        <FilterField label={t('filter.on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={params.on} />
        </FilterField>
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select(
            'townshipId',
            t('all'),
            townships.map(({ id, name }) => ({ value: id, label: name })),
          )}
        </FilterField>
      )}
      <FilterField label={t('filter.category')} name="category">
        {select(
          'category',
          t('all'),
          Object.values(CenterCategory).map((value) => ({ value, label: domain(`category.${value}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.kind')} name="kind">
        {select(
          'kind',
          t('all'),
          KIND_FILTERS.map((value) => ({ value, label: domain(`kind.${value}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.status')} name="status">
        {select('status', t('filter.statusDefault'), [
          ...(['OPEN', 'BUILDING', 'PLANNED', 'CLOSED'] as const).map((value) => ({
            value,
            label: domain(`status.${value}`),
          })),
          { value: 'ALL', label: t('all') },
        ])}
      </FilterField>
    </FilterBar>
  )
}

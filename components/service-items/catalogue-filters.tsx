import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type CatalogueParams, ITEM_STATES } from '@/lib/service-items/catalogue/schema'
import { ItemHandling } from '@/prisma/generated/enums'

type Choice = { value: string; label: string }

type CatalogueFiltersProps = {
  raw: RawSearchParams
  params: CatalogueParams
  departments: readonly { id: string; name: string }[]
  path: string
}

export function CatalogueFilters({ raw, params, departments, path }: CatalogueFiltersProps) {
  const t = useTranslations('items')
  const handling = useTranslations('domain.handling')
  const select = (name: 'departmentId' | 'handling' | 'listed', choices: Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      <option value="">{t('all')}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
  return (
    <FilterBar
      path={path}
      params={raw}
      more={
        <>
          <FilterField label={t('filter.handling')} name="handling">
            {select(
              'handling',
              Object.values(ItemHandling).map((value) => ({ value, label: handling(value) })),
            )}
          </FilterField>
          <FilterField label={t('filter.on')} name="on">
            <Input id="on" name="on" type="date" defaultValue={params.on} />
          </FilterField>
        </>
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.department')} name="departmentId">
        {select(
          'departmentId',
          departments.map(({ id, name }) => ({ value: id, label: name })),
        )}
      </FilterField>
      <FilterField label={t('filter.listed')} name="listed">
        {select(
          'listed',
          (['YES', 'NO'] as const).map((value) => ({ value, label: t(`filter.${value}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.state')} name="state">
        <Select id="state" name="state" defaultValue={params.state}>
          {ITEM_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`filter.${state}`)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

import { useMessages, useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { IndicatorListParams } from '@/lib/indicators/schema'
import type { IndicatorList } from '@/lib/indicators/types'
import { IndicatorDerivation } from '@/prisma/generated/enums'

type Choice = { id: string; name: string }

type IndicatorFiltersProps = {
  raw: RawSearchParams
  params: IndicatorListParams
  list: Pick<IndicatorList, 'sections' | 'departments'>
}

export function IndicatorFilters({ raw, params, list }: IndicatorFiltersProps) {
  const t = useTranslations('indicators')
  const { reports } = useMessages()
  const sections: Readonly<Record<string, string>> = reports.sections
  const select = (name: 'section' | 'department' | 'derivation' | 'used', options: readonly Choice[]) => (
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
    <FilterBar
      path="/indicators"
      params={raw}
      more={
        <>
          <FilterField label={t('filter.derivation')} name="derivation">
            {select(
              'derivation',
              Object.values(IndicatorDerivation).map((id) => ({ id, name: t(`derivation.${id}`) })),
            )}
          </FilterField>
          <FilterField label={t('filter.used')} name="used">
            {select('used', [
              { id: 'YES', name: t('used') },
              { id: 'NO', name: t('unused') },
            ])}
          </FilterField>
        </>
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.section')} name="section">
        {select(
          'section',
          list.sections.map((id) => ({ id, name: sections[id] ?? id })),
        )}
      </FilterField>
      <FilterField label={t('filter.department')} name="department">
        {select(
          'department',
          list.departments.map(({ code, name }) => ({ id: code, name })),
        )}
      </FilterField>
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { DOMAIN_FILTERS, ZONE_STATES, type ZoneRegisterParams } from '@/lib/zones/register/schema'

type Choice = { value: string; label: string }

type ZoneFiltersProps = {
  raw: RawSearchParams
  params: ZoneRegisterParams
  types: readonly { id: string; name: string }[]
  townships: readonly { id: string; name: string }[]
}

export function ZoneFilters({ raw, params, types, townships }: ZoneFiltersProps) {
  const t = useTranslations('zones.register.filter')
  const all = useTranslations('zones')('all')
  const domain = useTranslations('domain.functionDomain')
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const select = (name: 'typeId' | 'domain' | 'townshipId', choices: Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
  return (
    <FilterBar
      path="/zones"
      params={raw}
      more={
        <FilterField label={t('on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={params.on} />
        </FilterField>
      }
    >
      <FilterField label={t('q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('type')} name="typeId">
        {select('typeId', named(types))}
      </FilterField>
      <FilterField label={t('domain')} name="domain">
        {select(
          'domain',
          DOMAIN_FILTERS.map((value) => ({
            value,
            label: value === 'NONE' ? t('noDomain') : domain(value),
          })),
        )}
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('township')} name="townshipId">
          {select('townshipId', named(townships))}
        </FilterField>
      )}
      <FilterField label={t('state')} name="state">
        <Select id="state" name="state" defaultValue={params.state}>
          {ZONE_STATES.map((state) => (
            <option key={state} value={state}>
              {t(state)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

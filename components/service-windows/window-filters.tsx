import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { WINDOW_STATES, type WindowRegisterParams } from '@/lib/service-windows/register/schema'

type Choice = { value: string; label: string }
type Named = readonly { id: string; name: string }[]

type WindowFiltersProps = {
  raw: RawSearchParams
  params: WindowRegisterParams
  departments: Named
  townships: Named
}

export function WindowFilters({ raw, params, departments, townships }: WindowFiltersProps) {
  const t = useTranslations('windows.register.filter')
  const all = useTranslations('windows')('all')
  const named = (rows: Named) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const select = (name: 'departmentId' | 'townshipId' | 'integrated', choices: Choice[]) => (
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
      path="/service-windows"
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
      <FilterField label={t('department')} name="departmentId">
        {select('departmentId', named(departments))}
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('township')} name="townshipId">
          {select('townshipId', named(townships))}
        </FilterField>
      )}
      <FilterField label={t('integrated')} name="integrated">
        {select(
          'integrated',
          (['YES', 'NO'] as const).map((value) => ({ value, label: t(value) })),
        )}
      </FilterField>
      <FilterField label={t('state')} name="state">
        <Select id="state" name="state" defaultValue={params.state}>
          {WINDOW_STATES.map((state) => (
            <option key={state} value={state}>
              {t(state)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

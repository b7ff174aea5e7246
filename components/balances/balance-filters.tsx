import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { BALANCE_STATES, type BalanceListParams } from '@/lib/balances/schema'
import { BALANCE_CODES } from '@/lib/balances/types'
import type { RawSearchParams } from '@/lib/core/search-params'

type Choice = { id: string; name: string }

type BalanceFiltersProps = {
  raw: RawSearchParams
  params: BalanceListParams
  townships: readonly Choice[]
  centers: readonly Choice[]
}

type SelectName = 'code' | 'state' | 'townshipId' | 'centerId' | 'undivided'

export function BalanceFilters({ raw, params, townships, centers }: BalanceFiltersProps) {
  const t = useTranslations('balances')
  const states = useTranslations('domain.balanceState')
  const select = (name: SelectName, options: readonly Choice[]) => (
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
      path="/balances"
      params={raw}
      more={
        centers.length > 1 && (
          <>
            <FilterField label={t('filter.center')} name="centerId">
              {select('centerId', centers)}
            </FilterField>
            <FilterField label={t('filter.undivided')} name="undivided">
              {select('undivided', [{ id: 'YES', name: t('filter.undividedOnly') }])}
            </FilterField>
          </>
        )
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.code')} name="code">
        {select(
          'code',
          BALANCE_CODES.map((code) => ({ id: code, name: t(`code.${code}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.state')} name="state">
        {select(
          'state',
          BALANCE_STATES.map((state) => ({ id: state, name: states(state) })),
        )}
      </FilterField>
      {centers.length > 1 && townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select('townshipId', townships)}
        </FilterField>
      )}
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { DONATION_COUNTINGS, DONATION_STATES, type DonationListParams } from '@/lib/donations/schema'
import { DonationKind } from '@/prisma/generated/enums'

type Choice = { id: string; name: string }

type DonationFiltersProps = {
  raw: RawSearchParams
  params: DonationListParams
  choices: Record<'townships' | 'centers' | 'partners', readonly Choice[]>
}

type SelectName = 'kind' | 'townshipId' | 'centerId' | 'partnerId' | 'receipt' | 'state' | 'counting'

export function DonationFilters({ raw, params, choices }: DonationFiltersProps) {
  const t = useTranslations('donations')
  const select = (name: SelectName, options: readonly Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      {name !== 'state' && name !== 'counting' && <option value="">{t('all')}</option>}
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </Select>
  )
  const { townships, centers, partners } = choices
  return (
    <FilterBar
      path="/donations"
      params={raw}
      keep={['sort', 'perPage', 'by']}
      more={
        <>
          {centers.length > 1 && (
            <FilterField label={t('filter.center')} name="centerId">
              {select('centerId', centers)}
            </FilterField>
          )}
          <FilterField label={t('filter.partner')} name="partnerId">
            {select('partnerId', partners)}
          </FilterField>
          <FilterField label={t('filter.receipt')} name="receipt">
            {select('receipt', [{ id: 'MISSING', name: t('filter.receiptMissing') }])}
          </FilterField>
          {townships.length > 1 && (
            <FilterField label={t('filter.counting')} name="counting">
              {select(
                'counting',
                DONATION_COUNTINGS.map((counting) => ({ id: counting, name: t(`counting.${counting}`) })),
              )}
            </FilterField>
          )}
          <FilterField label={t('filter.state')} name="state">
            {select(
              'state',
              DONATION_STATES.map((state) => ({ id: state, name: t(`state.${state}`) })),
            )}
          </FilterField>
        </>
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      {centers.length > 1 && townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select('townshipId', townships)}
        </FilterField>
      )}
      <FilterField label={t('filter.kind')} name="kind">
        {select(
          'kind',
          Object.values(DonationKind).map((kind) => ({ id: kind, name: t(`kind.${kind}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.from')} name="from">
        <Input id="from" name="from" type="date" defaultValue={params.from} />
      </FilterField>
      <FilterField label={t('filter.to')} name="to">
        <Input id="to" name="to" type="date" defaultValue={params.to} />
      </FilterField>
    </FilterBar>
  )
}

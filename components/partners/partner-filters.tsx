import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { PARTNER_REACHES, PARTNER_STATES, type PartnerListParams } from '@/lib/partners/schema'

type Choice = { id: string; name: string }

type PartnerFiltersProps = {
  raw: RawSearchParams
  params: PartnerListParams
  townships: readonly Choice[]
  centers: readonly Choice[]
  /** The reach of the list when the address names none. */
  defaultReach: (typeof PARTNER_REACHES)[number]
}

type SelectName = 'townshipId' | 'centerId' | 'state'

export function PartnerFilters({ raw, params, townships, centers, defaultReach }: PartnerFiltersProps) {
  const t = useTranslations('partners')
  const options = (choices: readonly Choice[]) =>
    choices.map((choice) => (
      <option key={choice.id} value={choice.id}>
        {choice.name}
      </option>
    ))
  const select = (name: SelectName, choices: readonly Choice[]) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      {name !== 'state' && <option value="">{t('all')}</option>}
      {options(choices)}
    </Select>
  )
  return (
    <FilterBar
      path="/partners"
      params={raw}
      keep={['sort', 'perPage', 'kind']}
      more={
        centers.length > 1 && (
          <>
            {townships.length > 1 && (
              <FilterField label={t('filter.township')} name="townshipId">
                {select('townshipId', townships)}
              </FilterField>
            )}
            <FilterField label={t('filter.center')} name="centerId">
              {select('centerId', centers)}
            </FilterField>
          </>
        )
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.state')} name="state">
        {select(
          'state',
          PARTNER_STATES.map((state) => ({ id: state, name: t(`state.${state}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.reach')} name="reach">
        <Select id="reach" name="reach" defaultValue={params.reach ?? defaultReach}>
          {options(PARTNER_REACHES.map((reach) => ({ id: reach, name: t(`reach.${reach}`) })))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

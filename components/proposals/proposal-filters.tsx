import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { PROPOSAL_KINDS, PROPOSAL_STATES, type ProposalListParams } from '@/lib/proposals/schema'

type ProposalFiltersProps = {
  raw: RawSearchParams
  params: ProposalListParams
  townships: readonly { id: string; name: string }[]
}

type Choice = { value: string; label: string }

export function ProposalFilters({ raw, params, townships }: ProposalFiltersProps) {
  const t = useTranslations('proposals')
  const select = (name: 'state' | 'kind' | 'townshipId', choices: Choice[]) => (
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
    <FilterBar path="/proposals" params={raw} keep={['perPage', 'centerId']}>
      <FilterField label={t('filter.state')} name="state">
        {select(
          'state',
          PROPOSAL_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        )}
      </FilterField>
      <FilterField label={t('filter.kind')} name="kind">
        {select(
          'kind',
          PROPOSAL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        )}
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select(
            'townshipId',
            townships.map(({ id, name }) => ({ value: id, label: name })),
          )}
        </FilterField>
      )}
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { CORRECTION_STATES, type CorrectionListParams } from '@/lib/corrections/schema'

type Props = {
  raw: RawSearchParams
  params: CorrectionListParams
  townships: readonly { id: string; name: string }[]
}

export function CorrectionFilters({ raw, params, townships }: Props) {
  const t = useTranslations('corrections')
  const domain = useTranslations('domain.correctionState')
  return (
    <FilterBar path="/corrections" params={raw}>
      <FilterField label={t('state')} name="state">
        <Select id="state" name="state" defaultValue={params.state ?? ''}>
          <option value="">{t('all')}</option>
          {CORRECTION_STATES.map((state) => (
            <option key={state} value={state}>
              {domain(state)}
            </option>
          ))}
        </Select>
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('township')} name="townshipId">
          <Select id="townshipId" name="townshipId" defaultValue={params.townshipId ?? ''}>
            <option value="">{t('all')}</option>
            {townships.map((township) => (
              <option key={township.id} value={township.id}>
                {township.name}
              </option>
            ))}
          </Select>
        </FilterField>
      )}
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type MonthSummaryParams, PAPERS, SUMMARY_STATES } from '@/lib/reporting/summary/schema'

type Props = {
  raw: RawSearchParams
  params: MonthSummaryParams
  month: string
  townships: readonly { id: string; name: string }[]
}

export function SummaryFilters({ raw, params, month, townships }: Props) {
  const t = useTranslations('review')
  return (
    <FilterBar path="/review/summary" params={raw}>
      <FilterField label={t('month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={month} />
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('township')} name="township">
          <Select id="township" name="township" defaultValue={params.township ?? ''}>
            <option value="">{t('all')}</option>
            {townships.map((township) => (
              <option key={township.id} value={township.id}>
                {township.name}
              </option>
            ))}
          </Select>
        </FilterField>
      )}
      <FilterField label={t('states')} name="states">
        <Select id="states" name="states" defaultValue={params.states}>
          {SUMMARY_STATES.map((states) => (
            <option key={states} value={states}>
              {t(`statesOf.${states}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('paper')} name="paper">
        <Select id="paper" name="paper" defaultValue={params.paper}>
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t('paperOf', { paper })}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { REVIEW_STATES, type ReviewListParams } from '@/lib/reporting/review/schema'

type Props = { path: string; raw: RawSearchParams; params: ReviewListParams }

/** The conditions of the queue. */
export function ReviewFilterBar({ path, raw, params }: Props) {
  const t = useTranslations('review')
  const domain = useTranslations('domain')
  return (
    <FilterBar path={path} params={raw}>
      <FilterField label={t('month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={params.month} />
      </FilterField>
      <FilterField label={t('state')} name="state">
        <Select id="state" name="state" defaultValue={params.state ?? ''}>
          <option value="">{t('all')}</option>
          {REVIEW_STATES.map((state) => (
            <option key={state} value={state}>
              {domain(`reportState.${state}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('toVerify')} name="marked">
        <Select id="marked" name="marked" defaultValue={params.marked ?? ''}>
          <option value="">{t('all')}</option>
          <option value="1">{t('onlyMarked')}</option>
        </Select>
      </FilterField>
    </FilterBar>
  )
}

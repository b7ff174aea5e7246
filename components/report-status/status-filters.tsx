import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type ReportStatusParams, STATUS_SPANS } from '@/lib/reporting/status/schema'

type Props = {
  raw: RawSearchParams
  params: ReportStatusParams
  month: string
  townships: readonly { id: string; name: string }[]
}

export function StatusFilters({ raw, params, month, townships }: Props) {
  const t = useTranslations('report-status')
  return (
    <FilterBar path="/report-status" params={raw}>
      <FilterField label={t('month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={month} />
      </FilterField>
      <FilterField label={t('span')} name="months">
        <Select id="months" name="months" defaultValue={params.months}>
          {STATUS_SPANS.map((span) => (
            <option key={span} value={span}>
              {t('spanOf', { count: Number(span) })}
            </option>
          ))}
        </Select>
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
    </FilterBar>
  )
}

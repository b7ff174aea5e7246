import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import { CERTIFICATE_FILTERS, STAFF_STATES, type StaffListParams } from '@/lib/staff/schema'
import { StaffPost } from '@/prisma/generated/enums'

type Choice = { id: string; name: string }

type StaffFiltersProps = {
  raw: RawSearchParams
  params: StaffListParams
  townships: readonly Choice[]
  centers: readonly Choice[]
}

type SelectName = 'townshipId' | 'centerId' | 'post' | 'fullTime' | 'certificate' | 'state'

export function StaffFilters({ raw, params, townships, centers }: StaffFiltersProps) {
  const t = useTranslations('staff')
  const select = (name: SelectName, choices: readonly Choice[], hasAll = true) => (
    <Select id={name} name={name} defaultValue={params[name] ?? ''}>
      {hasAll && <option value="">{t('all')}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </Select>
  )
  return (
    <FilterBar
      path="/staff"
      params={raw}
      more={
        <>
          {centers.length > 1 && (
            <FilterField label={t('filter.center')} name="centerId">
              {select('centerId', centers)}
            </FilterField>
          )}
          <FilterField label={t('filter.post')} name="post">
            {select(
              'post',
              Object.values(StaffPost).map((post) => ({ id: post, name: t(`post.${post}`) })),
            )}
          </FilterField>
          <FilterField label={t('filter.fullTime')} name="fullTime">
            {select(
              'fullTime',
              (['YES', 'NO'] as const).map((value) => ({ id: value, name: t(`fullTime.${value}`) })),
            )}
          </FilterField>
          <FilterField label={t('filter.certificate')} name="certificate">
            {select(
              'certificate',
              CERTIFICATE_FILTERS.map((value) => ({ id: value, name: t(`certificate.${value}`) })),
            )}
          </FilterField>
        </>
      }
    >
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      {townships.length > 1 && (
        <FilterField label={t('filter.township')} name="townshipId">
          {select('townshipId', townships)}
        </FilterField>
      )}
      <FilterField label={t('filter.state')} name="state">
        {select(
          'state',
          STAFF_STATES.map((state) => ({ id: state, name: t(`state.${state}`) })),
          false,
        )}
      </FilterField>
      <FilterField label={t('filter.on')} name="on">
        <Input id="on" name="on" type="date" defaultValue={params.on} />
      </FilterField>
    </FilterBar>
  )
}

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { CountingSwitch } from '@/components/progress/counting-switch'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type ActivityListParams, DUE } from '@/lib/activities/schema'
import type { Choice } from '@/lib/activities/types'
import type { RawSearchParams } from '@/lib/core/search-params'
import { ActivityStatus } from '@/prisma/generated/enums'

type ActivityFiltersProps = {
  raw: RawSearchParams
  params: ActivityListParams
  choices: Record<'types' | 'townships' | 'centers', readonly Choice[]>
}

export function ActivityFilters({ raw, params, choices }: ActivityFiltersProps) {
  const { types, townships, centers } = choices
  const hasTownships = townships.length > 1 && centers.length > 1
  const t = useTranslations('activities')
  const domain = useTranslations('domain')
  const choice = (name: string, value: string | undefined, items: readonly Choice[]) => (
    <Select id={name} name={name} defaultValue={value ?? ''}>
      <option value="">{t('all')}</option>
      {items.map((item) => (
        <option key={item.id} value={item.id}>
          {item.name}
        </option>
      ))}
    </Select>
  )
  const statuses = Object.values(ActivityStatus).map((status) => ({
    id: status,
    name: domain(`activityStatus.${status}`),
  }))
  const states = [...statuses, { id: DUE, name: t('due') }]
  return (
    <FilterBar
      path="/activities"
      params={raw}
      keep={['sort', 'perPage', 'view']}
      more={
        <>
          {hasTownships && <CountingSwitch counting={params.counting} />}
          {raw.view !== 'calendar' && (
            <FilterField label={t('day')} name="date">
              <Input id="date" name="date" type="date" defaultValue={params.date} />
            </FilterField>
          )}
        </>
      }
    >
      <FilterField label={t('month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={params.month} />
      </FilterField>
      <FilterField label={t('type')} name="typeId">
        {choice('typeId', params.typeId, types)}
      </FilterField>
      {hasTownships && (
        <FilterField label={t('township')} name="townshipId">
          {choice('townshipId', params.townshipId, townships)}
        </FilterField>
      )}
      {centers.length > 1 && (
        <FilterField label={t('center')} name="centerId">
          {choice('centerId', params.centerId, centers)}
        </FilterField>
      )}
      <FilterField label={t('status')} name="status">
        {choice('status', params.status, states)}
      </FilterField>
    </FilterBar>
  )
}

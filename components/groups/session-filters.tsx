import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { RecordFilters } from '@/components/groups/record-filters'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { SessionListParams } from '@/lib/groups/child-sessions/schema'
import { ChildSessionKind } from '@/prisma/generated/enums'

type SessionFiltersProps = {
  raw: RawSearchParams
  params: SessionListParams
  choices: ComponentProps<typeof RecordFilters>['choices']
}

export function SessionFilters({ raw, params, choices }: SessionFiltersProps) {
  const t = useTranslations('groups')
  const kinds = useTranslations('domain.childSession')
  return (
    <RecordFilters path="/groups/child-sessions" raw={raw} params={params} choices={choices}>
      <FilterField label={t('filter.q')} name="q">
        <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('filter.kind')} name="kind">
        <Select id="kind" name="kind" defaultValue={params.kind ?? ''}>
          <option value="">{t('all')}</option>
          {Object.values(ChildSessionKind).map((kind) => (
            <option key={kind} value={kind}>
              {kinds(kind)}
            </option>
          ))}
        </Select>
      </FilterField>
    </RecordFilters>
  )
}

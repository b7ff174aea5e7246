import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { OrgChangeListParams } from '@/lib/org-changes/schema'
import { OrgChangeKind } from '@/prisma/generated/enums'

type ChangeFiltersProps = { raw: RawSearchParams; params: OrgChangeListParams }

export function ChangeFilters({ raw, params }: ChangeFiltersProps) {
  const t = useTranslations('org')
  return (
    <FilterBar path="/org/changes" params={raw}>
      <FilterField label={t('change.kind')} name="kind">
        <Select id="kind" name="kind" defaultValue={params.kind ?? ''}>
          <option value="">{t('all')}</option>
          {Object.values(OrgChangeKind).map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('change.from')} name="from">
        <Input id="from" name="from" type="date" defaultValue={params.from} />
      </FilterField>
      <FilterField label={t('change.to')} name="to">
        <Input id="to" name="to" type="date" defaultValue={params.to} />
      </FilterField>
    </FilterBar>
  )
}

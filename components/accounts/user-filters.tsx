import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { USER_STATES, type UserListParams } from '@/lib/accounts/schema'
import type { PostUnit } from '@/lib/accounts/types'
import type { RawSearchParams } from '@/lib/core/search-params'
import { Role } from '@/prisma/generated/enums'

type UserFiltersProps = { raw: RawSearchParams; params: UserListParams; units: readonly PostUnit[] }

const INDENT = '\u3000'

export function UserFilters({ raw, params, units }: UserFiltersProps) {
  const t = useTranslations('users')
  const domain = useTranslations('domain')
  return (
    <FilterBar path="/users" params={raw}>
      <FilterField label={t('q')} name="q">
        <Input id="q" name="q" defaultValue={params.q} maxLength={100} />
      </FilterField>
      <FilterField label={t('unit')} name="unitId">
        <Select id="unitId" name="unitId" defaultValue={params.unitId ?? ''}>
          <option value="">{t('all')}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.level === 'COMMUNITY' ? `${INDENT}${unit.name}` : unit.name}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('role')} name="role">
        <Select id="role" name="role" defaultValue={params.role ?? ''}>
          <option value="">{t('all')}</option>
          {Object.values(Role).map((role) => (
            <option key={role} value={role}>
              {domain(`role.${role}`)}
            </option>
          ))}
        </Select>
      </FilterField>
      <FilterField label={t('state')} name="state">
        <Select id="state" name="state" defaultValue={params.state ?? ''}>
          <option value="">{t('all')}</option>
          {USER_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

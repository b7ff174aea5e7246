import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Progress } from '@/lib/progress/types'

type ProgressFilterBarProps = {
  path: string
  params: RawSearchParams
  progress: Pick<Progress, 'scope' | 'asOf' | 'month'>
  children?: ReactNode
  /** Rarer conditions, folded away. */
  more?: ReactNode
}

/** Unit, day and month of a progress page; further fields follow as children. */
export async function ProgressFilterBar({ path, params, progress, children, more }: ProgressFilterBarProps) {
  const t = await getTranslations('progress.filters')
  const { scope, asOf, month } = progress
  return (
    <FilterBar path={path} params={params} more={more}>
      {scope.townships.length > 1 && (
        <FilterField label={t('township')} name="township">
          <Select id="township" name="township" defaultValue={scope.townshipId ?? ''}>
            <option value="">{t('all')}</option>
            {scope.townships.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FilterField>
      )}
      <FilterField label={t('on')} name="on">
        <Input id="on" name="on" type="date" defaultValue={asOf} />
      </FilterField>
      <FilterField label={t('month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={month} />
      </FilterField>
      {children}
    </FilterBar>
  )
}

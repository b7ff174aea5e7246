import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { UnitFields } from '@/components/progress/unit-fields'
import { Input } from '@/components/ui/input'
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
      <UnitFields scope={scope} />
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

import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { FONT_PRESETS, type FontPreset } from '@/lib/briefings/schema'
import type { Circular } from '@/lib/briefings/types'
import type { RawSearchParams } from '@/lib/core/search-params'

type CircularFormProps = {
  path: string
  params: RawSearchParams
  circular: Pick<Circular, 'scope' | 'month' | 'asOf'>
  fonts: FontPreset
}

/** Month, cut-off day, unit and fonts of the circular. */
export async function CircularForm({ path, params, circular, fonts }: CircularFormProps) {
  const t = await getTranslations('briefings')
  const { scope, month, asOf } = circular
  return (
    <FilterBar path={path} params={params}>
      <FilterField label={t('fields.month')} name="month">
        <Input id="month" name="month" type="month" defaultValue={month} required />
      </FilterField>
      <FilterField label={t('fields.on')} name="on">
        <Input id="on" name="on" type="date" defaultValue={asOf} />
      </FilterField>
      {scope.townships.length > 1 && (
        <FilterField label={t('fields.township')} name="township">
          <Select id="township" name="township" defaultValue={scope.townshipId ?? ''}>
            <option value="">{t('fields.whole')}</option>
            {scope.townships.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FilterField>
      )}
      <FilterField label={t('fields.fonts')} name="fonts">
        <Select id="fonts" name="fonts" defaultValue={fonts}>
          {FONT_PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {t(`fonts.${preset}`)}
            </option>
          ))}
        </Select>
      </FilterField>
    </FilterBar>
  )
}

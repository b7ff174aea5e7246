import { useTranslations } from 'next-intl'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'

/** 按当期隶属 or 按现隶属: where the facts of past months are counted after a center moved. */
export function CountingSwitch({ counting }: { counting: 'THEN' | 'NOW' }) {
  const t = useTranslations('progress.counting')
  return (
    <FilterField label={t('label')} name="counting">
      <Select id="counting" name="counting" defaultValue={counting}>
        <option value="THEN">{t('THEN')}</option>
        <option value="NOW">{t('NOW')}</option>
      </Select>
    </FilterField>
  )
}

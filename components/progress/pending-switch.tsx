import { useTranslations } from 'next-intl'
import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'

/** 已审核 or 含待审核: what the figures are made of, said in words. */
export function PendingSwitch({ isPending }: { isPending: boolean }) {
  const t = useTranslations('progress.pending')
  return (
    <FilterField label={t('label')} name="pending">
      <Select id="pending" name="pending" defaultValue={isPending ? '1' : ''}>
        <option value="">{t('official')}</option>
        <option value="1">{t('included')}</option>
      </Select>
    </FilterField>
  )
}

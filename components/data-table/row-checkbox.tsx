'use client'
import { useTranslations } from 'next-intl'
import { useRowSelection } from '@/components/data-table/use-row-selection'
import { Checkbox } from '@/components/ui/checkbox'

export function RowCheckbox({ id, label }: { id: string; label: string }) {
  const t = useTranslations('ui')
  const { ids, toggle } = useRowSelection()
  return (
    <Checkbox
      aria-label={t('table.selectRow', { label })}
      checked={ids.has(id)}
      onChange={(event) => toggle(id, event.target.checked)}
    />
  )
}

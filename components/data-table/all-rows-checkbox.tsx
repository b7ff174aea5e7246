'use client'
import { useTranslations } from 'next-intl'
import { useRowSelection } from '@/components/data-table/use-row-selection'
import { Checkbox } from '@/components/ui/checkbox'

/** Ticks or clears every row of this page. */
export function AllRowsCheckbox({ ids: pageIds }: { ids: readonly string[] }) {
  const t = useTranslations('ui')
  const { ids, toggleMany } = useRowSelection()
  const count = pageIds.filter((id) => ids.has(id)).length
  return (
    <Checkbox
      aria-label={t('table.selectAll')}
      checked={count > 0 && count === pageIds.length}
      ref={(box: HTMLInputElement | null) => {
        if (box) box.indeterminate = count > 0 && count < pageIds.length
      }}
      onChange={(event) => toggleMany(pageIds, event.target.checked)}
    />
  )
}

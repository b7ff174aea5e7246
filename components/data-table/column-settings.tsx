'use client'
import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import {
  type ColumnChoice,
  parseChoice,
  readChoice,
  subscribeToChoices,
  writeChoice,
} from '@/components/data-table/column-settings-store'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import { RadioGroup } from '@/components/ui/radio-group'

type Props = {
  tableId: string
  settingsKey: string
  /** `place` counts from one, tick boxes included. */
  columns: readonly { key: string; header: string; place: number; isHiddenAtFirst?: boolean }[]
}

/**
 * Shows and hides columns by a style rule over the table that the server drew, so that the table itself needs no
 * script and a choice outlives sorting and paging.
 */
export function ColumnSettings({ tableId, settingsKey, columns }: Props) {
  const t = useTranslations('ui')
  const stored = useSyncExternalStore(
    subscribeToChoices,
    () => readChoice(settingsKey),
    () => null,
  )
  const keys = columns.map((column) => column.key)
  const initial = { hidden: columns.filter((c) => c.isHiddenAtFirst).map((c) => c.key), isCompact: false }
  const choice = parseChoice(stored, keys, initial)
  const change = (next: Partial<ColumnChoice>) => writeChoice(settingsKey, { ...choice, ...next })
  const toggle = (key: string, isShown: boolean) =>
    change({ hidden: isShown ? choice.hidden.filter((other) => other !== key) : [...choice.hidden, key] })
  return (
    <>
      <style>{styleRules(tableId, choice, columns)}</style>
      <Popover
        align="end"
        label={t('table.settings')}
        trigger={
          <Button size="sm" variant="ghost">
            <Columns3 aria-hidden />
            {t('table.settings')}
          </Button>
        }
      >
        <p className="mb-2 text-small text-faint">{t('table.settingsHint')}</p>
        <div className="max-h-72 overflow-y-auto">
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.header}
              checked={!choice.hidden.includes(column.key)}
              onChange={(event) => toggle(column.key, event.target.checked)}
            />
          ))}
        </div>
        <div className="mt-3 border-t border-line pt-3">
          <RadioGroup
            name={`${settingsKey}-density`}
            legend={t('table.density')}
            isInline
            value={choice.isCompact ? 'compact' : 'comfortable'}
            onValueChange={(value) => change({ isCompact: value === 'compact' })}
            options={[
              { value: 'comfortable', label: t('table.comfortable') },
              { value: 'compact', label: t('table.compact') },
            ]}
          />
        </div>
        <Button size="sm" className="mt-3" onClick={() => writeChoice(settingsKey, null)}>
          {t('table.restore')}
        </Button>
      </Popover>
    </>
  )
}

function styleRules(tableId: string, choice: ColumnChoice, columns: Props['columns']): string {
  const table = `[data-table="${tableId}"] .table`
  const rules = columns
    .filter(({ key }) => choice.hidden.includes(key))
    .map(({ place }) => `${table} tr>:nth-child(${place}){display:none}`)
  if (choice.isCompact) rules.push(`${table}{--row:2rem;--cell:.125rem}`)
  return rules.join('')
}

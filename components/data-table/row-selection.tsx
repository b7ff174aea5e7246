'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { SelectionContext } from '@/components/data-table/selection-context'
import { Button } from '@/components/ui/button'

type Props = {
  /** A DataTable that is selectable. */
  children: ReactNode
  /** Buttons that act on what is ticked; they ask useRowSelection for it. */
  bar: ReactNode
}

/** Keeps which rows are ticked, and shows the bar as soon as one is. */
export function RowSelection({ children, bar }: Props) {
  const t = useTranslations('ui')
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selection = useMemo(() => {
    const toggleMany = (changed: readonly string[], isSelected: boolean) =>
      setIds((current) => {
        const next = new Set(current)
        for (const id of changed) {
          if (isSelected) next.add(id)
          else next.delete(id)
        }
        return next
      })
    return {
      ids,
      toggleMany,
      toggle: (id: string, isSelected: boolean) => toggleMany([id], isSelected),
      clear: () => setIds(new Set()),
    }
  }, [ids])
  return (
    <SelectionContext value={selection}>
      {children}
      {ids.size > 0 && (
        <div className="sticky bottom-4 z-20 mt-3 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong bg-surface px-4 py-2.5 shadow-float max-md:bottom-18">
          <p role="status" className="numeric text-table font-medium">
            {t('table.selected', { count: ids.size })}
          </p>
          <Button size="sm" variant="ghost" onClick={selection.clear}>
            {t('table.clear')}
          </Button>
          <div className="ml-auto flex flex-wrap gap-2">{bar}</div>
        </div>
      )}
    </SelectionContext>
  )
}

import { historyField, historyValue, isTelling } from '@/components/centers/history-value'
import type { HistoryChange } from '@/lib/centers/history/types'
import type { Messages } from '@/lib/i18n/messages'

type HistoryChangesProps = {
  changes: readonly HistoryChange[]
  words: Pick<Messages, 'domain' | 'centers' | 'proposals'>
}

/** Field by field what stood before and what stands now. */
export function HistoryChanges({ changes, words }: HistoryChangesProps) {
  // The database keeps no order of its own; people look for the fields where the dossier has them.
  const order = Object.keys(words.centers.field)
  const sorted = changes
    .filter(({ field }) => isTelling(field))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  return (
    <ul className="space-y-0.5">
      {sorted.map(({ field, before, after }) => (
        <li key={field} className="break-words">
          <span className="text-soft">{historyField(field, words)}</span>
          {'：'}
          {before !== null && `${historyValue(field, before, words)} → `}
          {historyValue(field, after, words)}
        </li>
      ))}
    </ul>
  )
}

import { getMessages, getTranslations } from 'next-intl/server'
import { historyField, historyValue } from '@/components/centers/history-value'
import { Table } from '@/components/ui/table'
import type { FactChange } from '@/lib/proposals/types'

type FactTableProps = { caption: string; changes: readonly FactChange[] }

/** Facts of a center: when a proposal was made, now, and as it asks for them. */
export async function FactTable({ caption, changes }: FactTableProps) {
  const [t, words] = await Promise.all([getTranslations('proposals'), getMessages()])
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th>{t('fact.field')}</th>
          <th>{t('fact.before')}</th>
          <th>{t('fact.now')}</th>
          <th>{t('fact.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, now, after }) => (
          <tr key={field}>
            <td>{historyField(field, words)}</td>
            <td className="numeric text-left">{historyValue(field, before, words)}</td>
            <td className="numeric text-left">{historyValue(field, now, words)}</td>
            <td className="numeric text-left font-semibold">{historyValue(field, after, words)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

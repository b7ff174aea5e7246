import { useTranslations } from 'next-intl'
import type { PlanRow } from '@/lib/imports/types'

type Props = { row: PlanRow; columnNames: Partial<Record<string, string>> }

/** What a row would change, what was interpreted in it, and why it is refused. */
export function PlanRowDetail({ row, columnNames }: Props) {
  const t = useTranslations('imports')
  const causes = useTranslations('validation.imports')
  return (
    <ul className="space-y-0.5 whitespace-normal">
      {row.problems.map(({ field, problem }) => (
        <li key={`${field} ${problem.key}`} className="text-red">
          {t('check.columnCause', {
            column: field ? (columnNames[field] ?? t(`field.${field}`)) : t('check.wholeRow'),
            cause: causes(problem.key, problem.params),
          })}
        </li>
      ))}
      {row.outcome === 'NEW' && row.facts.length > 0 && (
        <li>
          {row.facts
            .map(({ field, text }) => t('check.fact', { field: t(`field.${field}`), text }))
            .join(t('check.factSeparator'))}
        </li>
      )}
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>{t('check.change', { field: t(`field.${field}`), before, after })}</li>
      ))}
      {row.notes.map((note) =>
        'note' in note ? (
          <li key={`${note.field} ${note.note.key}`} className="text-soft">
            {causes(note.note.key, note.note.params)}
          </li>
        ) : (
          <li key={note.field} className="text-soft">
            {t('check.conversion', { field: t(`field.${note.field}`), from: note.from, text: note.text })}
          </li>
        ),
      )}
    </ul>
  )
}

import { useTranslations } from 'next-intl'
import { registerForm } from '@/lib/imports/registers/rules'
import type { RegisterKey } from '@/lib/imports/registers/types'
import type { PlanRow } from '@/lib/imports/types'
import { causeKey } from '@/lib/imports/values/rules'

type Props = { register: RegisterKey; row: PlanRow; columnNames: Partial<Record<string, string>> }

/** What a row would change, what was interpreted in it, and why it is refused. */
export function PlanRowDetail({ register, row, columnNames }: Props) {
  const t = useTranslations('imports.check')
  const all = useTranslations()
  const { fields } = registerForm(register)
  const nameOf = (key: string) => {
    const field = fields.find((one) => one.key === key)
    return field ? (field.name ?? all(field.label)) : (columnNames[key] ?? key)
  }
  return (
    <ul className="space-y-0.5 whitespace-normal">
      {row.problems.map(({ field, problem }) => (
        <li key={`${field} ${problem.key}`} className="text-red">
          {t('columnCause', {
            column: field ? (columnNames[field] ?? nameOf(field)) : t('wholeRow'),
            cause: all(causeKey(problem), problem.params),
          })}
        </li>
      ))}
      {row.outcome === 'NEW' && row.facts.length > 0 && (
        <li>
          {row.facts
            .map(({ field, text }) => t('fact', { field: nameOf(field), text }))
            .join(t('factSeparator'))}
        </li>
      )}
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>{t('change', { field: nameOf(field), before, after })}</li>
      ))}
      {row.notes.map((note) =>
        'note' in note ? (
          <li key={`${note.field} ${note.note.key}`} className="text-soft">
            {all(causeKey(note.note), note.note.params)}
          </li>
        ) : (
          <li key={note.field} className="text-soft">
            {t('conversion', { field: nameOf(note.field), from: note.from, text: note.text })}
          </li>
        ),
      )}
    </ul>
  )
}

import { fromDbDate } from '@/lib/core/calendar'
import { dayFaults } from '@/lib/groups/rules'
import type { MessageKey } from '@/lib/i18n/message-key'
import { countField, dayField, faultProblems, textField } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition, RegisterForm, RegisterStore, Value } from '@/lib/imports/registers/types'

const MOST = 99_999

/** What a day of a center holds: some counts and a note. */
export type DailyValues<K extends string> = { date: string; note: string | null } & Record<K, number | null>

type DailyForm<K extends string> = Pick<RegisterForm, 'key' | 'title'> & {
  table: RegisterStore<DailyValues<K>>['table']
  counts: readonly { key: K; label: MessageKey; note: MessageKey; headings: readonly string[] }[]
  /** What is wrong with counts that are all there: field → message key. */
  faults: (counts: Record<K, number>) => Record<string, string>
}

/** A register of key groups that holds one record a day and center, each of some counts: known by its day. */
export function dailyRegister<K extends string>({
  key,
  title,
  table,
  counts,
  faults,
}: DailyForm<K>): RegisterDefinition<DailyValues<K>, null> {
  const none = Object.fromEntries(counts.map((count) => [count.key, null])) as Record<K, null>
  return {
    key,
    permission: 'group:write',
    title,
    place: 'CENTER',
    fields: [
      dayField({
        key: 'date',
        label: 'groups.column.date',
        note: 'groups.imports.dayNote',
        headings: ['日期', 'date'],
        isKey: true,
        isRequired: true,
      }),
      ...counts.map((count) => countField<DailyValues<K>, null>({ ...count, isRequired: true, max: MOST })),
      textField({
        key: 'note',
        label: 'groups.column.note',
        note: 'groups.imports.noteNote',
        headings: ['备注', '说明', 'note'],
        isClearable: true,
        max: 200,
        width: 24,
      }),
    ],
    defaults: { date: '', note: null, ...none },
    dayField: 'date',
    nameOf: ({ date }) => date,
    identityOf: ({ date }) => date || null,
    faults: (values, { center, today }) => {
      const given = counts.map((count): [K, Value] => [count.key, values[count.key]])
      if (values.date === '' || given.some(([, count]) => count === null)) return []
      return faultProblems({
        ...(center && dayFaults('date', values.date, { today, center })),
        ...faults(Object.fromEntries(given) as Record<K, number>),
      })
    },
    store: {
      table,
      columns: (values) => values,
      place: ({ center }) => ({ centerId: center?.id ?? null }),
    },
  }
}

/** The records of some days that stand; a cancelled one leaves its day free. */
export const standingOn = (centerIds: string[], days: Date[] | null) => ({
  centerId: { in: centerIds },
  cancelled: false,
  ...(days && { date: { in: days } }),
})

/** A stored record as an import compares it. */
export function toKnownDay<R extends { id: string; version: number; centerId: string; date: Date }>({
  id,
  version,
  centerId,
  date,
  ...rest
}: R) {
  return { id, version, centerId, isClosed: false, values: { ...rest, date: fromDbDate(date) } }
}

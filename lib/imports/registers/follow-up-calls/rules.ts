import { callFaults } from '@/lib/groups/follow-up-calls/rules'
import { dayFaults } from '@/lib/groups/rules'
import { countField, dayField, faultProblems, textField } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'

export type CallRowValues = {
  date: string
  calls: number | null
  satisfied: number | null
  note: string | null
}

const MOST = 99_999

/** 满意度回访: known by its day within its center. */
export const callRegister: RegisterDefinition<CallRowValues, null> = {
  key: 'follow-up-calls',
  permission: 'group:write',
  title: 'imports.register.follow-up-calls',
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
    countField({
      key: 'calls',
      label: 'groups.column.calls',
      note: 'groups.imports.callsNote',
      headings: ['回访', '回访次数', '次数', 'calls'],
      isRequired: true,
      max: MOST,
    }),
    countField({
      key: 'satisfied',
      label: 'groups.column.satisfied',
      note: 'groups.imports.satisfiedNote',
      headings: ['满意', '满意次数', 'satisfied'],
      isRequired: true,
      max: MOST,
    }),
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
  defaults: { date: '', calls: null, satisfied: null, note: null },
  dayField: 'date',
  nameOf: ({ date }) => date,
  identityOf: ({ date }) => date || null,
  faults: ({ date, calls, satisfied }, { center, today }) => {
    if (calls === null || satisfied === null || date === '') return []
    return faultProblems({
      ...(center && dayFaults('date', date, { today, center })),
      ...callFaults({ calls, satisfied }),
    })
  },
  store: {
    table: 'FollowUpCall',
    columns: (values) => values,
    place: ({ center }) => ({ centerId: center?.id ?? null }),
  },
}

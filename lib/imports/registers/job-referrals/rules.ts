import { referralFaults } from '@/lib/groups/referrals/rules'
import { dayFaults } from '@/lib/groups/rules'
import { countField, dayField, faultProblems, textField } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'

export type ReferralRowValues = {
  date: string
  informed: number | null
  employed: number | null
  note: string | null
}

const MOST = 99_999

/** 就业帮扶: known by its day within its center. */
export const referralRegister: RegisterDefinition<ReferralRowValues, null> = {
  key: 'job-referrals',
  permission: 'group:write',
  title: 'imports.register.job-referrals',
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
      key: 'informed',
      label: 'groups.column.informed',
      note: 'groups.imports.informedNote',
      headings: ['获岗位信息', '新增获岗位信息', '获岗位信息人数', 'informed'],
      isRequired: true,
      max: MOST,
    }),
    countField({
      key: 'employed',
      label: 'groups.column.employed',
      note: 'groups.imports.employedNote',
      headings: ['成功就业', '新增成功就业', '就业人数', 'employed'],
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
  defaults: { date: '', informed: null, employed: null, note: null },
  dayField: 'date',
  nameOf: ({ date }) => date,
  identityOf: ({ date }) => date || null,
  faults: ({ date, informed, employed }, { center, today }) => {
    if (informed === null || employed === null || date === '') return []
    return faultProblems({
      ...(center && dayFaults('date', date, { today, center })),
      ...referralFaults({ informed, employed }),
    })
  },
  store: {
    table: 'JobReferral',
    columns: (values) => values,
    place: ({ center }) => ({ centerId: center?.id ?? null }),
  },
}

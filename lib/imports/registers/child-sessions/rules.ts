import { sessionFaults } from '@/lib/groups/child-sessions/rules'
import { placeFaults } from '@/lib/groups/rules'
import {
  choiceField,
  countField,
  dayField,
  faultProblems,
  textField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import type { ChildSessionKind } from '@/prisma/generated/enums'

export type SessionRowValues = {
  kind: ChildSessionKind | null
  name: string | null
  firstDay: string
  lastDay: string
  capacity: number | null
  headCount: number | null
  volunteers: number | null
}

const KIND_WORDS: Record<ChildSessionKind, readonly [string, ...string[]]> = {
  AFTER_SCHOOL: ['四点半课堂', '课后托管', '四点半'],
  HOLIDAY_CARE: ['假期托管班', '假期托管', '寒假托管班', '暑假托管班', '寒托', '暑托'],
}
const MOST = 9_999

/** 儿童托管: known by its kind, name and first day within its center. */
export const sessionRegister: RegisterDefinition<SessionRowValues, null> = {
  key: 'child-sessions',
  permission: 'group:write',
  title: 'imports.register.child-sessions',
  place: 'CENTER',
  fields: [
    choiceField<SessionRowValues, null, ChildSessionKind>({
      key: 'kind',
      label: 'groups.column.kind',
      note: 'groups.imports.kindNote',
      headings: ['类别', '班期类别', '类型', 'kind'],
      isRequired: true,
      words: KIND_WORDS,
    }),
    textField({
      key: 'name',
      label: 'groups.column.name',
      note: 'groups.imports.nameNote',
      headings: ['班期', '班期名称', '名称', 'name'],
      isKey: true,
      isRequired: true,
      max: 60,
      width: 24,
    }),
    dayField({
      key: 'firstDay',
      label: 'groups.column.firstDay',
      note: 'groups.imports.dayNote',
      headings: ['开始日期', '开班日期', '起始日期', 'firstday'],
      isRequired: true,
      mayLieAhead: true,
    }),
    dayField({
      key: 'lastDay',
      label: 'groups.column.lastDay',
      note: 'groups.imports.dayNote',
      headings: ['结束日期', '结班日期', '截止日期', 'lastday'],
      isRequired: true,
      mayLieAhead: true,
    }),
    countField({
      key: 'capacity',
      label: 'groups.column.capacity',
      note: 'groups.imports.capacityNote',
      headings: ['核定人数', '可接收人数', 'capacity'],
      isClearable: true,
      max: MOST,
    }),
    countField({
      key: 'headCount',
      label: 'groups.column.headCount',
      note: 'groups.imports.headCountNote',
      headings: ['在册儿童', '在册人数', '报名人数', '人数', 'headcount'],
      isRequired: true,
      max: MOST,
    }),
    countField({
      key: 'volunteers',
      label: 'groups.column.volunteers',
      note: 'groups.imports.volunteersNote',
      headings: ['志愿者', '志愿者人数', 'volunteers'],
      isClearable: true,
      max: MOST,
    }),
  ],
  defaults: {
    kind: null,
    name: null,
    firstDay: '',
    lastDay: '',
    capacity: null,
    headCount: null,
    volunteers: null,
  },
  nameOf: ({ name, firstDay }) => `${firstDay} ${name ?? ''}`,
  identityOf: ({ kind, name, firstDay }) =>
    kind && name && firstDay ? JSON.stringify([kind, name.trim(), firstDay]) : null,
  faults: ({ firstDay, lastDay, headCount }, { center }) => {
    if (headCount === null || firstDay === '' || lastDay === '') return []
    return faultProblems({
      ...(center && placeFaults('firstDay', firstDay, center)),
      ...sessionFaults({ firstDay, lastDay, headCount }),
    })
  },
  store: {
    table: 'ChildSession',
    columns: (values) => values,
    place: ({ center }) => ({ centerId: center?.id ?? null }),
  },
}

import { normalizeName } from '@/lib/core/text'
import {
  choiceField,
  countField,
  dayField,
  faultProblems,
  textField,
  yesField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import { staffFaults } from '@/lib/staff/rules'
import { EARLIEST_BIRTH_YEAR, LATEST_BIRTH_YEAR } from '@/lib/staff/schema'
import type { SocialWorkCertificate, StaffPost } from '@/prisma/generated/enums'

export type StaffRowValues = {
  name: string
  post: StaffPost | null
  isFullTime: boolean
  certificate: SocialWorkCertificate
  birthYear: number | null
  joinedOn: string
}

type NoLookups = Record<string, never>

const POST_WORDS: Record<StaffPost, readonly [string, ...string[]]> = {
  SECRETARY: ['党组织书记', '书记'],
  DEPUTY_SECRETARY: ['党组织副书记', '副书记'],
  COMMITTEE_MEMBER: ['“两委”成员', '两委成员', '两委委员'],
  COMMUNITY_WORKER: ['社区专职工作者', '专职工作者', '社区工作者'],
  GRID_WORKER: ['网格员', '专职网格员'],
  PUBLIC_WELFARE: ['公益性岗位', '公益岗'],
  OTHER: ['其他'],
}

const CERTIFICATE_WORDS: Record<SocialWorkCertificate, readonly [string, ...string[]]> = {
  NONE: ['无', '未持证'],
  ASSISTANT: ['助理社会工作师', '初级', '助理社工师'],
  SOCIAL_WORKER: ['社会工作师', '中级', '社工师'],
  SENIOR: ['高级社会工作师', '高级', '高级社工师'],
}

/** 工作人员: known by name among those on duty in their center. Whoever has left and comes back is registered anew. */
export const staffRegister: RegisterDefinition<StaffRowValues, NoLookups> = {
  key: 'staff',
  permission: 'staff:write',
  title: 'imports.register.staff',
  place: 'CENTER',
  fields: [
    textField({
      key: 'name',
      label: 'staff.column.name',
      note: 'imports.people.nameNote',
      headings: ['姓名', '人员姓名', 'name'],
      isKey: true,
      isRequired: true,
      max: 40,
    }),
    choiceField<StaffRowValues, NoLookups, StaffPost>({
      key: 'post',
      label: 'staff.column.post',
      note: 'imports.people.postNote',
      headings: ['岗位', '职务', '岗位类别', 'post'],
      isRequired: true,
      words: POST_WORDS,
    }),
    yesField({
      key: 'isFullTime',
      label: 'staff.column.fullTime',
      note: 'imports.people.fullTimeNote',
      headings: ['专职', '是否专职', 'fulltime'],
    }),
    choiceField<StaffRowValues, NoLookups, SocialWorkCertificate>({
      key: 'certificate',
      label: 'staff.column.certificate',
      note: 'imports.people.certificateNote',
      headings: ['社工证', '社会工作者职业资格', '证书', 'certificate'],
      words: CERTIFICATE_WORDS,
    }),
    countField({
      key: 'birthYear',
      label: 'staff.column.birthYear',
      note: 'imports.people.birthYearNote',
      headings: ['出生年份', '出生年', 'birthyear'],
      isClearable: true,
      max: LATEST_BIRTH_YEAR,
    }),
    dayField({
      key: 'joinedOn',
      label: 'staff.column.joinedOn',
      note: 'imports.zones.dayNote',
      headings: ['到岗日期', '到岗时间', '入职日期', 'joinedon'],
      isRequired: true,
    }),
  ],
  defaults: {
    name: '',
    post: null,
    isFullTime: true,
    certificate: 'NONE',
    birthYear: null,
    joinedOn: '',
  },
  nameOf: ({ name }) => name,
  identityOf: ({ name }) => (name ? normalizeName(name) : null),
  faults: (after, { center, today }) => {
    const faults = staffFaults(
      { birthYear: after.birthYear, joinedOn: after.joinedOn, leftOn: null },
      { today, center: { closedOn: center?.closedOn ?? null } },
    )
    const isTooEarly = after.birthYear !== null && after.birthYear < EARLIEST_BIRTH_YEAR
    return faultProblems({ ...faults, ...(isTooEarly && { birthYear: 'validation.people.birthYear' }) })
  },
  store: {
    table: 'StaffMember',
    columns: (values) => values,
    place: ({ center }) => ({ centerId: center?.id ?? null }),
  },
}

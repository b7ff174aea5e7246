import {
  choiceField,
  dayField,
  faultProblems,
  type Named,
  namedListField,
  textField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import { partnerFaults, partnerKeyOf } from '@/lib/partners/rules'
import type { PartnerKind } from '@/prisma/generated/enums'

export type PartnerRowValues = {
  name: string
  kind: PartnerKind | null
  contribution: string | null
  joinedOn: string | null
  centerIds: string[]
}

/** Centers by name where that is the only one in the county, and by code. */
export type PartnerLookups = { centers: readonly Named[] }

const KIND_WORDS: Record<PartnerKind, readonly [string, ...string[]]> = {
  MEDICAL: ['医疗机构', '医院'],
  ENTERPRISE: ['企业', '公司'],
  SOCIAL_ORGANIZATION: ['社会组织'],
  UNIVERSITY: ['高校', '学校', '院校'],
  PUBLIC_BODY: ['机关', '机关单位', '事业单位', '机关事业单位'],
  OTHER: ['其他'],
}

/** 共建单位: known by its name within the county. */
export const partnerRegister: RegisterDefinition<PartnerRowValues, PartnerLookups> = {
  key: 'partners',
  permission: 'partner:write',
  title: 'imports.register.partners',
  place: 'COUNTY',
  fields: [
    textField({
      key: 'name',
      label: 'partners.column.name',
      note: 'imports.people.partnerNameNote',
      headings: ['名称', '单位名称', '共建单位', 'name'],
      isKey: true,
      isRequired: true,
      max: 80,
      width: 28,
    }),
    choiceField<PartnerRowValues, PartnerLookups, PartnerKind>({
      key: 'kind',
      label: 'partners.column.kind',
      note: 'imports.people.kindNote',
      headings: ['类别', '单位类别', '类型', 'kind'],
      isRequired: true,
      words: KIND_WORDS,
    }),
    textField({
      key: 'contribution',
      label: 'partners.column.contribution',
      note: 'imports.people.contributionNote',
      headings: ['共建内容', '提供资源', '服务内容', 'contribution'],
      isClearable: true,
      max: 500,
      width: 32,
    }),
    namedListField({
      key: 'centers',
      valueKey: 'centerIds',
      options: (lookups: PartnerLookups) => lookups.centers,
      label: 'partners.column.centers',
      note: 'imports.people.centersNote',
      headings: ['合作中心', '所属中心', '中心', 'centers'],
      isClearable: true,
      width: 36,
    }),
    dayField({
      key: 'joinedOn',
      label: 'partners.column.joinedOn',
      note: 'imports.zones.dayNote',
      headings: ['加入日期', '加入时间', '共建日期', 'joinedon'],
      isClearable: true,
    }),
  ],
  defaults: { name: '', kind: null, contribution: null, joinedOn: null, centerIds: [] },
  nameOf: ({ name }) => name,
  identityOf: ({ name }) => (name ? partnerKeyOf(name) : null),
  faults: (after, { today }) =>
    faultProblems(partnerFaults({ joinedOn: after.joinedOn, leftOn: null }, today)),
  store: {
    table: 'Partner',
    columns: ({ centerIds: _, ...columns }) => ({ ...columns, nameKey: partnerKeyOf(columns.name) }),
    place: ({ countyId }) => ({ countyId }),
    links: [
      {
        table: 'PartnerCenter',
        owner: 'partnerId',
        rows: ({ centerIds }) => centerIds.map((centerId) => ({ centerId })),
      },
    ],
  },
}

import {
  choiceField,
  countField,
  type Named,
  namedField,
  textField,
  yesField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import type { ItemHandling } from '@/prisma/generated/enums'

export type ItemValues = {
  code: string
  name: string
  departmentId: string
  handling: ItemHandling
  procedure: string | null
  legalDays: number | null
  promisedDays: number | null
  materials: string | null
  highFrequency: boolean
  integrated: boolean
}

export type ItemLookups = { departments: readonly Named[] }

const HANDLING_WORDS: Record<ItemHandling, readonly [string, ...string[]]> = {
  DIRECT: ['直接办理', '直办', '现场办理'],
  ACCEPT_ON_BEHALF: ['受理代办', '代办', '代收代办'],
  ASSIST: ['帮办', '帮助办理'],
  SELF_SERVICE: ['自助', '自助办理'],
  CROSS_REGION: ['通办', '跨区域通办', '跨省通办'],
}

const DAYS = { isClearable: true, max: 3650 } as const

/** 下沉事项: the catalogue of the county, known by its code. A list neither adds to a version nor takes from it. */
export const itemRegister: RegisterDefinition<ItemValues, ItemLookups> = {
  key: 'service-items',
  permission: 'item:write',
  title: 'imports.register.service-items',
  place: 'COUNTY',
  fields: [
    textField({
      key: 'code',
      label: 'imports.items.code',
      note: 'imports.items.codeNote',
      headings: ['事项编码', '事项代码', '编码', '编号', 'code'],
      isKey: true,
      isRequired: true,
      max: 40,
    }),
    textField({
      key: 'name',
      label: 'imports.items.name',
      note: 'imports.items.nameNote',
      headings: ['事项名称', '名称', '事项', 'name'],
      isRequired: true,
      max: 100,
      width: 32,
    }),
    namedField({
      key: 'department',
      valueKey: 'departmentId',
      options: (lookups: ItemLookups) => lookups.departments,
      label: 'imports.items.department',
      note: 'imports.items.departmentNote',
      headings: ['部门', '责任部门', '主管部门', '所属部门', 'department'],
      isRequired: true,
      width: 20,
    }),
    choiceField<ItemValues, ItemLookups, ItemHandling>({
      key: 'handling',
      label: 'imports.items.handling',
      note: 'imports.items.handlingNote',
      headings: ['办理方式', '方式', 'handling'],
      words: HANDLING_WORDS,
    }),
    textField({
      key: 'procedure',
      label: 'imports.items.procedure',
      note: 'imports.items.procedureNote',
      headings: ['办理流程', '流程', 'procedure'],
      isClearable: true,
      max: 2000,
      width: 32,
    }),
    countField({
      ...DAYS,
      key: 'legalDays',
      label: 'imports.items.legalDays',
      note: 'imports.items.daysNote',
      headings: ['法定时限', '法定办结时限', '法定工作日', 'legaldays'],
    }),
    countField({
      ...DAYS,
      key: 'promisedDays',
      label: 'imports.items.promisedDays',
      note: 'imports.items.daysNote',
      headings: ['承诺时限', '承诺办结时限', '承诺工作日', 'promiseddays'],
    }),
    textField({
      key: 'materials',
      label: 'imports.items.materials',
      note: 'imports.items.materialsNote',
      headings: ['所需材料', '申请材料', '材料', 'materials'],
      isClearable: true,
      max: 2000,
      width: 32,
    }),
    yesField({
      key: 'highFrequency',
      label: 'imports.items.highFrequency',
      note: 'imports.items.yesNote',
      headings: ['高频事项', '是否高频', '高频', 'highfrequency'],
    }),
    yesField({
      key: 'integrated',
      label: 'imports.items.integrated',
      note: 'imports.items.yesNote',
      headings: ['一件事', '集成事项', '是否一件事', 'integrated'],
    }),
  ],
  defaults: {
    code: '',
    name: '',
    departmentId: '',
    handling: 'DIRECT',
    procedure: null,
    legalDays: null,
    promisedDays: null,
    materials: null,
    highFrequency: false,
    integrated: false,
  },
  nameOf: ({ code, name }) => `${code} ${name}`,
  identityOf: ({ code }) => code ?? null,
  faults: ({ legalDays, promisedDays }) =>
    legalDays !== null && promisedDays !== null && promisedDays > legalDays
      ? [{ field: 'promisedDays', problem: { key: 'promisedOverLegal' } }]
      : [],
  store: {
    table: 'ServiceItem',
    columns: (values) => values,
    place: ({ countyId }) => ({ countyId }),
  },
}

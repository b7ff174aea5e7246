import {
  countField,
  dayField,
  faultProblems,
  type Named,
  namedListField,
  textField,
  yesField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import { windowFaults } from '@/lib/service-windows/rules'

export type WindowValues = {
  number: number
  name: string
  departmentIds: string[]
  schedule: string | null
  integrated: boolean
  openedOn: string | null
}

export type WindowLookups = { departments: readonly Named[] }

/** 服务窗口: known by its number among the windows in use of its center. */
export const windowRegister: RegisterDefinition<WindowValues, WindowLookups> = {
  key: 'service-windows',
  permission: 'window:write',
  title: 'imports.register.service-windows',
  place: 'CENTER',
  fields: [
    countField({
      key: 'number',
      label: 'imports.windows.number',
      note: 'imports.windows.numberNote',
      headings: ['窗口号', '窗口编号', '编号', '序号', 'number'],
      isKey: true,
      isRequired: true,
      max: 99,
    }),
    textField({
      key: 'name',
      label: 'imports.windows.name',
      note: 'imports.windows.nameNote',
      headings: ['窗口名称', '窗口', '名称', 'window', 'name'],
      isRequired: true,
      max: 40,
      width: 20,
    }),
    namedListField({
      key: 'departments',
      valueKey: 'departmentIds',
      options: (lookups: WindowLookups) => lookups.departments,
      label: 'imports.windows.departments',
      note: 'imports.windows.departmentsNote',
      headings: ['部门', '所属部门', '责任部门', '进驻部门', 'departments'],
      isRequired: true,
      width: 24,
    }),
    textField({
      key: 'schedule',
      label: 'imports.windows.schedule',
      note: 'imports.windows.scheduleNote',
      headings: ['值班安排', '服务时间', '开放时间', 'schedule'],
      isClearable: true,
      max: 200,
      width: 24,
    }),
    yesField({
      key: 'integrated',
      label: 'imports.windows.integrated',
      note: 'imports.windows.integratedNote',
      headings: ['一窗受理', '是否一窗受理', '综合窗口', 'integrated'],
    }),
    dayField({
      key: 'openedOn',
      label: 'imports.windows.openedOn',
      note: 'imports.zones.dayNote',
      headings: ['启用日期', '启用时间', 'openedon'],
      isClearable: true,
    }),
  ],
  defaults: { number: 0, name: '', departmentIds: [], schedule: null, integrated: false, openedOn: null },
  nameOf: ({ number, name }) => `${number} ${name}`,
  identityOf: ({ number }) => (number ? String(number) : null),
  faults: (after, { today }) => faultProblems(windowFaults({ ...after, closedOn: null }, today)),
  store: {
    table: 'ServiceWindow',
    columns: ({ departmentIds: _, ...columns }) => columns,
    place: ({ center }) => ({ centerId: center?.id ?? null }),
    links: [
      {
        table: 'ServiceWindowDepartment',
        owner: 'windowId',
        rows: ({ departmentIds }) => departmentIds.map((departmentId) => ({ departmentId })),
      },
    ],
  },
}

import { departmentCodeOf, isDepartmentCode } from '@/lib/departments/rules'
import { countField, faultProblems, textField } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition, RegisterField } from '@/lib/imports/registers/types'

export type DepartmentRowValues = { code: string; name: string; order: number | null }

/** What the county has, so that no name is given twice, and the order that puts a new department last. */
export type DepartmentLookups = { taken: readonly { code: string; name: string }[]; nextOrder: number }

const codeText = textField<DepartmentRowValues, DepartmentLookups>({
  key: 'code',
  label: 'departments.column.code',
  note: 'imports.departments.codeNote',
  headings: ['编码', '部门编码', '部门代码', '代码', 'code'],
  isKey: true,
  isRequired: true,
  max: 30,
})

/** A code is read as it is kept, so that its letters may be small in a list. */
const codeField: RegisterField<DepartmentRowValues, DepartmentLookups> = {
  ...codeText,
  read: (text, context) => codeText.read(departmentCodeOf(text), context),
}

function faultsOf(after: DepartmentRowValues, taken: DepartmentLookups['taken']): Record<string, string> {
  const isTaken = taken.some(({ code, name }) => name === after.name && code !== after.code)
  return {
    ...(!isDepartmentCode(after.code) && { code: 'validation.services.departmentCode' }),
    ...(isTaken && { name: 'validation.services.departmentNameTaken' }),
  }
}

/** 县直部门: known by its code within the county. */
export const departmentRegister: RegisterDefinition<DepartmentRowValues, DepartmentLookups> = {
  key: 'departments',
  permission: 'dictionary:write',
  title: 'imports.register.departments',
  place: 'COUNTY',
  fields: [
    codeField,
    textField({
      key: 'name',
      label: 'departments.column.name',
      note: 'imports.departments.nameNote',
      headings: ['名称', '部门名称', '部门', 'name'],
      isRequired: true,
      max: 40,
      width: 28,
    }),
    countField({
      key: 'order',
      label: 'departments.column.order',
      note: 'imports.departments.orderNote',
      headings: ['排序', '序号', 'order'],
      max: 9999,
    }),
  ],
  defaults: { code: '', name: '', order: null },
  nameOf: ({ code, name }) => `${code} ${name}`,
  identityOf: ({ code }) => code ?? null,
  complete: (values, { lookups }) => ({ ...values, order: values.order ?? lookups.nextOrder }),
  faults: (after, { lookups }) => faultProblems(faultsOf(after, lookups.taken)),
  store: {
    table: 'Department',
    columns: (values) => values,
    place: ({ countyId }) => ({ countyId }),
  },
}

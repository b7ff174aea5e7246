import 'server-only'
import { listDepartmentPage } from '@/lib/departments/queries'
import { departmentListParams } from '@/lib/departments/schema'
import { defineExport } from '@/lib/exports/definition/rules'

export const departmentsExport = defineExport({
  key: 'departments',
  permission: 'item:read',
  title: 'departments.title',
  params: departmentListParams,
  list: listDepartmentPage,
  columns: [
    { key: 'order', header: 'departments.column.order', width: 8, kind: 'integer', cell: (row) => row.order },
    { key: 'name', header: 'departments.column.name', width: 28, kind: 'text', cell: (row) => row.name },
    { key: 'code', header: 'departments.column.code', width: 22, kind: 'text', cell: (row) => row.code },
    {
      key: 'items',
      header: 'departments.column.items',
      width: 10,
      kind: 'integer',
      cell: (row) => row.items,
    },
    {
      key: 'windows',
      header: 'departments.column.windows',
      width: 10,
      kind: 'integer',
      cell: (row) => row.windows,
    },
    {
      key: 'people',
      header: 'departments.column.people',
      width: 10,
      kind: 'integer',
      cell: (row) => row.people,
    },
    {
      key: 'closedOn',
      header: 'departments.column.closedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.closedOn,
    },
  ],
})

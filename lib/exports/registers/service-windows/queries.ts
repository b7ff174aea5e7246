import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listWindowRegister } from '@/lib/service-windows/register/queries'
import { windowRegisterParams } from '@/lib/service-windows/register/schema'

export const windowsExport = defineExport({
  key: 'service-windows',
  permission: 'center:read',
  title: 'imports.register.service-windows',
  params: windowRegisterParams,
  list: listWindowRegister,
  columns: [
    {
      key: 'center',
      header: 'imports.place.centerName',
      width: 32,
      kind: 'text',
      cell: (row) => row.centerName,
    },
    {
      key: 'township',
      header: 'imports.field.township',
      width: 18,
      kind: 'text',
      cell: (row) => row.townshipName,
    },
    { key: 'number', header: 'imports.windows.number', width: 8, kind: 'integer', cell: (row) => row.number },
    { key: 'name', header: 'imports.windows.name', width: 22, kind: 'text', cell: (row) => row.name },
    {
      key: 'departments',
      header: 'imports.windows.departments',
      width: 28,
      kind: 'text',
      cell: (row) => row.departments.map(({ name }) => name).join('；'),
    },
    {
      key: 'schedule',
      header: 'imports.windows.schedule',
      width: 24,
      kind: 'text',
      cell: (row) => row.schedule,
    },
    {
      key: 'integrated',
      header: 'imports.windows.integrated',
      width: 10,
      kind: 'text',
      word: (row) => yesOrNo(row.integrated),
    },
    {
      key: 'openedOn',
      header: 'imports.windows.openedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.openedOn,
    },
    {
      key: 'closedOn',
      header: 'imports.exports.closedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.closedOn,
    },
  ],
})

import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listStaff } from '@/lib/staff/queries'
import { staffListParams } from '@/lib/staff/schema'

export const staffExport = defineExport({
  key: 'staff',
  permission: 'staff:read',
  title: 'imports.register.staff',
  params: staffListParams,
  list: listStaff,
  columns: [
    { key: 'name', header: 'staff.column.name', width: 14, kind: 'text', cell: (row) => row.name },
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
    {
      key: 'post',
      header: 'staff.column.post',
      width: 16,
      kind: 'text',
      word: (row) => `staff.post.${row.post}`,
    },
    {
      key: 'isFullTime',
      header: 'staff.column.fullTime',
      width: 8,
      kind: 'text',
      word: (row) => yesOrNo(row.isFullTime),
    },
    {
      key: 'certificate',
      header: 'staff.column.certificate',
      width: 18,
      kind: 'text',
      word: (row) => `staff.certificate.${row.certificate}`,
    },
    {
      key: 'ageBand',
      header: 'staff.column.ageBand',
      width: 14,
      kind: 'text',
      word: (row) => `staff.ageBand.${row.ageBand}`,
    },
    {
      key: 'joinedOn',
      header: 'staff.column.joinedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.joinedOn,
    },
    { key: 'leftOn', header: 'staff.column.leftOn', width: 12, kind: 'date', cell: (row) => row.leftOn },
  ],
})

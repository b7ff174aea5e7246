import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listOrgUnits } from '@/lib/org/queries'
import { orgTreeParams } from '@/lib/org/schema'

export const orgUnitsExport = defineExport({
  key: 'org-units',
  permission: 'org:read',
  title: 'org.title',
  params: orgTreeParams,
  list: listOrgUnits,
  columns: [
    { key: 'code', header: 'org.column.code', width: 16, kind: 'text', cell: (row) => row.code },
    { key: 'name', header: 'org.column.name', width: 28, kind: 'text', cell: (row) => row.name },
    {
      key: 'level',
      header: 'org.column.level',
      width: 14,
      kind: 'text',
      word: (row) => `domain.level.${row.level}`,
    },
    { key: 'parent', header: 'org.column.parent', width: 20, kind: 'text', cell: (row) => row.parentName },
    { key: 'units', header: 'org.column.units', width: 10, kind: 'integer', cell: (row) => row.units },
    { key: 'centers', header: 'org.column.centers', width: 14, kind: 'integer', cell: (row) => row.centers },
    { key: 'people', header: 'org.column.people', width: 8, kind: 'integer', cell: (row) => row.people },
    {
      key: 'provisional',
      header: 'org.provisional',
      width: 10,
      kind: 'text',
      word: (row) => yesOrNo(row.provisional),
    },
    { key: 'closedOn', header: 'org.column.closedOn', width: 12, kind: 'date', cell: (row) => row.closedOn },
  ],
})

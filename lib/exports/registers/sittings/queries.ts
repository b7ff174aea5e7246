import 'server-only'
import { defineExport } from '@/lib/exports/definition/rules'
import { listSittings } from '@/lib/groups/sittings/queries'
import { sittingListParams } from '@/lib/groups/sittings/schema'
import { weeklyText } from '@/lib/groups/sittings/view'

export const sittingsExport = defineExport({
  key: 'sittings',
  permission: 'group:read',
  title: 'groups.sittings.title',
  params: sittingListParams,
  list: listSittings,
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
    {
      key: 'planned',
      header: 'groups.column.planned',
      width: 12,
      kind: 'integer',
      cell: (row) => row.planned,
    },
    {
      key: 'sittings',
      header: 'groups.column.sittings',
      width: 12,
      kind: 'integer',
      cell: (row) => row.sittings,
    },
    {
      key: 'exceptions',
      header: 'groups.column.exceptions',
      width: 12,
      kind: 'integer',
      cell: (row) => row.exceptions,
    },
    {
      key: 'weekly',
      header: 'groups.column.weekly',
      width: 10,
      kind: 'text',
      cell: (row) => weeklyText(row.weekly),
    },
  ],
})

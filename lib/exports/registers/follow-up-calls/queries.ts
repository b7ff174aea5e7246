import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listCalls } from '@/lib/groups/follow-up-calls/queries'
import { callListParams } from '@/lib/groups/follow-up-calls/schema'

export const callsExport = defineExport({
  key: 'follow-up-calls',
  permission: 'group:read',
  title: 'groups.calls.title',
  params: callListParams,
  list: listCalls,
  columns: [
    { key: 'date', header: 'groups.column.date', width: 12, kind: 'date', cell: (row) => row.date },
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
    { key: 'calls', header: 'groups.field.calls', width: 12, kind: 'integer', cell: (row) => row.calls },
    {
      key: 'satisfied',
      header: 'groups.field.satisfied',
      width: 12,
      kind: 'integer',
      cell: (row) => row.satisfied,
    },
    { key: 'note', header: 'groups.column.note', width: 28, kind: 'text', cell: (row) => row.note },
    {
      key: 'cancelled',
      header: 'groups.field.cancelled',
      width: 8,
      kind: 'text',
      word: (row) => yesOrNo(row.isCancelled),
    },
  ],
})

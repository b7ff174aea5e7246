import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listSessions } from '@/lib/groups/child-sessions/queries'
import { sessionListParams } from '@/lib/groups/child-sessions/schema'

export const sessionsExport = defineExport({
  key: 'child-sessions',
  permission: 'group:read',
  title: 'groups.sessions.title',
  params: sessionListParams,
  list: listSessions,
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
      key: 'kind',
      header: 'groups.column.kind',
      width: 14,
      kind: 'text',
      word: (row) => `domain.childSession.${row.kind}`,
    },
    { key: 'name', header: 'groups.column.name', width: 28, kind: 'text', cell: (row) => row.name },
    {
      key: 'firstDay',
      header: 'groups.column.firstDay',
      width: 12,
      kind: 'date',
      cell: (row) => row.firstDay,
    },
    { key: 'lastDay', header: 'groups.column.lastDay', width: 12, kind: 'date', cell: (row) => row.lastDay },
    {
      key: 'capacity',
      header: 'groups.column.capacity',
      width: 10,
      kind: 'integer',
      cell: (row) => row.capacity,
    },
    {
      key: 'headCount',
      header: 'groups.field.headCount',
      width: 14,
      kind: 'integer',
      cell: (row) => row.headCount,
    },
    {
      key: 'volunteers',
      header: 'groups.field.volunteers',
      width: 12,
      kind: 'integer',
      cell: (row) => row.volunteers,
    },
    {
      key: 'cancelled',
      header: 'groups.field.cancelled',
      width: 8,
      kind: 'text',
      word: (row) => yesOrNo(row.isCancelled),
    },
  ],
})

import 'server-only'
import { defineExport } from '@/lib/exports/definition/rules'
import { listVisitCounts } from '@/lib/visits/queries'
import { visitCountListParams } from '@/lib/visits/schema'

export const visitsExport = defineExport({
  key: 'visit-counts',
  permission: 'visit:read',
  title: 'imports.register.visit-counts',
  params: visitCountListParams,
  list: listVisitCounts,
  columns: [
    { key: 'date', header: 'imports.visits.date', width: 12, kind: 'date', cell: (row) => row.date },
    {
      key: 'center',
      header: 'imports.place.centerName',
      width: 32,
      kind: 'text',
      cell: (row) => row.centerName,
    },
    { key: 'zone', header: 'imports.visits.zone', width: 18, kind: 'text', cell: (row) => row.zoneName },
    {
      key: 'source',
      header: 'imports.visits.source',
      width: 12,
      kind: 'text',
      word: (row) => `domain.visitSource.${row.source}`,
    },
    { key: 'count', header: 'imports.visits.count', width: 10, kind: 'integer', cell: (row) => row.count },
  ],
})

import 'server-only'
import { defineExport } from '@/lib/exports/definition/rules'
import { listZoneTypePage } from '@/lib/zone-types/queries'
import { zoneTypeListParams } from '@/lib/zone-types/schema'

export const zoneTypesExport = defineExport({
  key: 'zone-types',
  permission: 'center:read',
  title: 'zone-types.title',
  params: zoneTypeListParams,
  list: listZoneTypePage,
  columns: [
    { key: 'order', header: 'zone-types.column.order', width: 8, kind: 'integer', cell: (row) => row.order },
    { key: 'name', header: 'zone-types.column.name', width: 22, kind: 'text', cell: (row) => row.name },
    { key: 'code', header: 'zone-types.column.code', width: 22, kind: 'text', cell: (row) => row.code },
    {
      key: 'domain',
      header: 'zone-types.column.domain',
      width: 12,
      kind: 'text',
      word: (row) => row.domain && `domain.functionDomain.${row.domain}`,
    },
    {
      key: 'audience',
      header: 'zone-types.column.audience',
      width: 12,
      kind: 'text',
      word: (row) => `domain.audience.${row.audience}`,
    },
    {
      key: 'kit',
      header: 'zone-types.column.kit',
      width: 50,
      kind: 'text',
      cell: (row) => row.kit.join('；'),
    },
    { key: 'zones', header: 'zone-types.column.zones', width: 12, kind: 'integer', cell: (row) => row.zones },
    {
      key: 'retiredOn',
      header: 'imports.exports.closedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.retiredOn,
    },
  ],
})

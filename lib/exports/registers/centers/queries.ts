import 'server-only'
import { listCenters } from '@/lib/centers/queries'
import { centerListParams } from '@/lib/centers/schema'
import { formatPartialDate } from '@/lib/core/format/date'
import { defineExport } from '@/lib/exports/definition/rules'

export const centersExport = defineExport({
  key: 'centers',
  permission: 'center:read',
  title: 'imports.register.centers',
  params: centerListParams,
  list: listCenters,
  columns: [
    { key: 'code', header: 'imports.field.code', width: 18, kind: 'text', cell: (row) => row.code },
    { key: 'name', header: 'imports.exports.centerName', width: 32, kind: 'text', cell: (row) => row.name },
    {
      key: 'township',
      header: 'imports.field.township',
      width: 18,
      kind: 'text',
      cell: (row) => row.townshipName,
    },
    { key: 'unit', header: 'imports.exports.unit', width: 20, kind: 'text', cell: (row) => row.unitName },
    {
      key: 'category',
      header: 'imports.field.category',
      width: 14,
      kind: 'text',
      word: (row) => `domain.category.${row.category}`,
    },
    {
      key: 'kind',
      header: 'imports.field.kind',
      width: 10,
      kind: 'text',
      word: (row) => `domain.kind.${row.kind ?? 'UNKNOWN'}`,
    },
    {
      key: 'status',
      header: 'imports.field.status',
      width: 10,
      kind: 'text',
      word: (row) => `domain.status.${row.status}`,
    },
    {
      key: 'floorArea',
      header: 'imports.field.floorArea',
      width: 14,
      kind: 'decimal2',
      cell: (row) => row.floorArea,
    },
    {
      key: 'areaQualifier',
      header: 'imports.field.areaQualifier',
      width: 12,
      kind: 'text',
      word: (row) => row.areaQualifier && `domain.qualifier.${row.areaQualifier}`,
    },
    {
      key: 'openedOn',
      header: 'imports.field.openedOn',
      width: 14,
      kind: 'text',
      cell: (row) => row.openedOn && formatPartialDate(row.openedOn, row.openedPrecision),
    },
  ],
})

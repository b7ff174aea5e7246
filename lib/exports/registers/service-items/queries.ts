import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { getCatalogue } from '@/lib/service-items/catalogue/queries'
import { catalogueParams } from '@/lib/service-items/catalogue/schema'

export const itemsExport = defineExport({
  key: 'service-items',
  permission: 'item:read',
  title: 'imports.register.service-items',
  params: catalogueParams,
  list: getCatalogue,
  columns: [
    { key: 'code', header: 'imports.items.code', width: 16, kind: 'text', cell: (row) => row.code },
    { key: 'name', header: 'imports.items.name', width: 36, kind: 'text', cell: (row) => row.name },
    {
      key: 'department',
      header: 'imports.items.department',
      width: 20,
      kind: 'text',
      cell: (row) => row.departmentName,
    },
    {
      key: 'handling',
      header: 'imports.items.handling',
      width: 12,
      kind: 'text',
      word: (row) => `domain.handling.${row.handling}`,
    },
    {
      key: 'legalDays',
      header: 'imports.items.legalDays',
      width: 12,
      kind: 'integer',
      cell: (row) => row.legalDays,
    },
    {
      key: 'promisedDays',
      header: 'imports.items.promisedDays',
      width: 12,
      kind: 'integer',
      cell: (row) => row.promisedDays,
    },
    {
      key: 'highFrequency',
      header: 'imports.items.highFrequency',
      width: 10,
      kind: 'text',
      word: (row) => yesOrNo(row.highFrequency),
    },
    {
      key: 'integrated',
      header: 'imports.items.integrated',
      width: 10,
      kind: 'text',
      word: (row) => yesOrNo(row.integrated),
    },
    {
      key: 'isListed',
      header: 'imports.exports.isListed',
      width: 12,
      kind: 'text',
      word: (row) => yesOrNo(row.isListed),
    },
    {
      key: 'offering',
      header: 'imports.exports.offering',
      width: 12,
      kind: 'integer',
      cell: (row) => row.offering,
    },
    {
      key: 'retiredOn',
      header: 'imports.exports.closedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.retiredOn,
    },
  ],
})

import 'server-only'
import { defineExport } from '@/lib/exports/definition/rules'
import { listPartners } from '@/lib/partners/queries'
import { partnerListParams } from '@/lib/partners/schema'

export const partnersExport = defineExport({
  key: 'partners',
  permission: 'partner:read',
  title: 'imports.register.partners',
  params: partnerListParams,
  list: listPartners,
  columns: [
    { key: 'name', header: 'partners.column.name', width: 32, kind: 'text', cell: (row) => row.name },
    {
      key: 'kind',
      header: 'partners.column.kind',
      width: 12,
      kind: 'text',
      word: (row) => `partners.kind.${row.kind}`,
    },
    {
      key: 'contribution',
      header: 'partners.column.contribution',
      width: 36,
      kind: 'text',
      cell: (row) => row.contribution,
    },
    {
      key: 'centers',
      header: 'partners.column.centers',
      width: 40,
      kind: 'text',
      cell: (row) => row.centerNames.join('；'),
    },
    {
      key: 'otherCenters',
      header: 'imports.exports.otherCenters',
      width: 14,
      kind: 'integer',
      cell: (row) => row.otherCenters,
    },
    {
      key: 'joinedOn',
      header: 'partners.column.joinedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.joinedOn,
    },
    { key: 'leftOn', header: 'partners.column.leftOn', width: 12, kind: 'date', cell: (row) => row.leftOn },
  ],
})

import 'server-only'
import { listBalances } from '@/lib/balances/queries'
import { balanceListParams } from '@/lib/balances/schema'
import { formatInstant } from '@/lib/core/format/date'
import { defineExport } from '@/lib/exports/definition/rules'

export const balancesExport = defineExport({
  key: 'balances',
  permission: 'balance:read',
  title: 'imports.register.balances',
  params: balanceListParams,
  list: listBalances,
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
      key: 'code',
      header: 'balances.column.code',
      width: 32,
      kind: 'text',
      word: (row) => `balances.code.${row.code}`,
    },
    { key: 'value', header: 'balances.column.value', width: 12, kind: 'integer', cell: (row) => row.value },
    {
      key: 'unit',
      header: 'balances.column.unit',
      width: 8,
      kind: 'text',
      word: (row) => `balances.unit.${row.code}`,
    },
    { key: 'upTo', header: 'balances.column.upTo', width: 12, kind: 'text', cell: (row) => row.upTo },
    { key: 'source', header: 'balances.column.source', width: 36, kind: 'text', cell: (row) => row.source },
    {
      key: 'state',
      header: 'balances.column.state',
      width: 10,
      kind: 'text',
      word: (row) => `domain.balanceState.${row.state}`,
    },
    {
      key: 'proposedBy',
      header: 'balances.column.proposedBy',
      width: 12,
      kind: 'text',
      cell: (row) => row.proposedBy,
    },
    {
      key: 'proposedAt',
      header: 'balances.column.proposedAt',
      width: 18,
      kind: 'text',
      cell: (row) => formatInstant(row.proposedAt),
    },
    {
      key: 'decidedBy',
      header: 'balances.column.decidedBy',
      width: 12,
      kind: 'text',
      cell: (row) => row.decidedBy,
    },
    {
      key: 'decidedAt',
      header: 'balances.column.decidedAt',
      width: 18,
      kind: 'text',
      cell: (row) => (row.decidedAt ? formatInstant(row.decidedAt) : null),
    },
  ],
})

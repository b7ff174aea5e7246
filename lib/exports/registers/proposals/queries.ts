import 'server-only'
import { shanghaiDate } from '@/lib/core/calendar'
import { defineExport } from '@/lib/exports/definition/rules'
import { listProposals } from '@/lib/proposals/queries'
import { proposalListParams } from '@/lib/proposals/schema'

export const proposalsExport = defineExport({
  key: 'proposals',
  permission: 'proposal:read',
  title: 'proposals.title',
  params: proposalListParams,
  list: listProposals,
  columns: [
    {
      key: 'center',
      header: 'proposals.column.center',
      width: 32,
      kind: 'text',
      cell: (row) => row.centerName,
    },
    {
      key: 'township',
      header: 'proposals.column.township',
      width: 18,
      kind: 'text',
      cell: (row) => row.townshipName,
    },
    {
      key: 'kind',
      header: 'proposals.column.kind',
      width: 22,
      kind: 'text',
      word: (row) => `proposals.kind.${row.kind}`,
    },
    {
      key: 'state',
      header: 'proposals.column.state',
      width: 10,
      kind: 'text',
      word: (row) => `proposals.state.${row.state}`,
    },
    {
      key: 'effectiveOn',
      header: 'proposals.column.effectiveOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.effectiveOn,
    },
    { key: 'reason', header: 'proposals.column.reason', width: 40, kind: 'text', cell: (row) => row.reason },
    {
      key: 'proposedBy',
      header: 'proposals.column.proposedBy',
      width: 12,
      kind: 'text',
      cell: (row) => row.proposedBy,
    },
    {
      key: 'proposedAt',
      header: 'proposals.column.proposedAt',
      width: 12,
      kind: 'date',
      cell: (row) => shanghaiDate(row.proposedAt),
    },
    {
      key: 'decidedBy',
      header: 'proposals.column.decidedBy',
      width: 12,
      kind: 'text',
      cell: (row) => row.decidedBy,
    },
    {
      key: 'decidedAt',
      header: 'proposals.column.decidedAt',
      width: 12,
      kind: 'date',
      cell: (row) => row.decidedAt && shanghaiDate(row.decidedAt),
    },
  ],
})

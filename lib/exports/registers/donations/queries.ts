import 'server-only'
import { listDonations } from '@/lib/donations/queries'
import { donationListParams } from '@/lib/donations/schema'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'

export const donationsExport = defineExport({
  key: 'donations',
  permission: 'donation:read',
  title: 'imports.register.donations',
  params: donationListParams,
  list: listDonations,
  columns: [
    { key: 'date', header: 'donations.column.date', width: 12, kind: 'date', cell: (row) => row.date },
    { key: 'donor', header: 'donations.column.donor', width: 24, kind: 'text', cell: (row) => row.donor },
    {
      key: 'partner',
      header: 'donations.column.partner',
      width: 24,
      kind: 'text',
      cell: (row) => row.partnerName,
    },
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
      header: 'donations.column.kind',
      width: 8,
      kind: 'text',
      word: (row) => `donations.kind.${row.kind}`,
    },
    {
      key: 'amount',
      header: 'donations.field.amount',
      width: 14,
      kind: 'decimal2',
      cell: (row) => row.amount,
    },
    { key: 'goods', header: 'donations.column.goods', width: 28, kind: 'text', cell: (row) => row.goods },
    {
      key: 'receiptNo',
      header: 'donations.column.receiptNo',
      width: 18,
      kind: 'text',
      cell: (row) => row.receiptNo,
    },
    {
      key: 'cancelled',
      header: 'donations.field.cancelled',
      width: 8,
      kind: 'text',
      word: (row) => yesOrNo(row.isCancelled),
    },
  ],
})

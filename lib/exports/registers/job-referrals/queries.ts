import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listReferrals } from '@/lib/groups/referrals/queries'
import { referralListParams } from '@/lib/groups/referrals/schema'

export const referralsExport = defineExport({
  key: 'job-referrals',
  permission: 'group:read',
  title: 'groups.referrals.title',
  params: referralListParams,
  list: listReferrals,
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
    {
      key: 'informed',
      header: 'groups.field.informed',
      width: 16,
      kind: 'integer',
      cell: (row) => row.informed,
    },
    {
      key: 'employed',
      header: 'groups.field.employed',
      width: 16,
      kind: 'integer',
      cell: (row) => row.employed,
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

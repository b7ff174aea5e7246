import 'server-only'
import { defineExport } from '@/lib/exports/definition/rules'
import { listOrgChanges } from '@/lib/org-changes/queries'
import { orgChangeListParams } from '@/lib/org-changes/schema'
import type { ChangeParty } from '@/lib/org-changes/types'

const partyText = ({ name, code, parentName }: ChangeParty) =>
  `${parentName ? `${parentName} ` : ''}${name}（${code}）`
const partiesText = (parties: readonly ChangeParty[]) => parties.map(partyText).join('；')

export const orgChangesExport = defineExport({
  key: 'org-changes',
  permission: 'org:read',
  title: 'org.change.title',
  params: orgChangeListParams,
  list: listOrgChanges,
  columns: [
    {
      key: 'effectiveOn',
      header: 'org.change.effectiveOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.effectiveOn,
    },
    {
      key: 'kind',
      header: 'org.change.kind',
      width: 10,
      kind: 'text',
      word: (row) => `org.kind.${row.kind}`,
    },
    { key: 'unit', header: 'org.change.unit', width: 24, kind: 'text', cell: (row) => row.unitName },
    {
      key: 'before',
      header: 'org.change.before',
      width: 40,
      kind: 'text',
      cell: (row) => partiesText(row.before),
    },
    {
      key: 'after',
      header: 'org.change.after',
      width: 40,
      kind: 'text',
      cell: (row) => partiesText(row.after),
    },
    { key: 'centers', header: 'org.change.centers', width: 10, kind: 'integer', cell: (row) => row.centers },
    {
      key: 'documentNo',
      header: 'org.change.documentNo',
      width: 24,
      kind: 'text',
      cell: (row) => row.documentNo,
    },
    {
      key: 'createdBy',
      header: 'org.change.createdBy',
      width: 12,
      kind: 'text',
      cell: (row) => row.createdBy,
    },
  ],
})

import 'server-only'
import { listUsers } from '@/lib/accounts/queries'
import { userListParams } from '@/lib/accounts/schema'
import { formatInstant } from '@/lib/core/format/date'
import { defineExport } from '@/lib/exports/definition/rules'

/** Who signs in and with which posts; a password or a telephone number is never taken out. */
export const usersExport = defineExport({
  key: 'users',
  permission: 'user:read',
  title: 'users.title',
  params: userListParams,
  list: listUsers,
  columns: [
    { key: 'name', header: 'users.name', width: 14, kind: 'text', cell: (row) => row.name },
    { key: 'username', header: 'users.username', width: 20, kind: 'text', cell: (row) => row.username },
    {
      key: 'posts',
      header: 'users.posts',
      width: 44,
      kind: 'text',
      cell: (row, translate) =>
        row.posts.map((post) => `${post.unitName} · ${translate(`domain.role.${post.role}`)}`).join('；'),
    },
    {
      key: 'state',
      header: 'users.state',
      width: 12,
      kind: 'text',
      word: (row) => `users.states.${row.state}`,
    },
    {
      key: 'lastSignIn',
      header: 'users.lastSignIn',
      width: 20,
      kind: 'text',
      cell: (row) => row.lastSignInAt && formatInstant(row.lastSignInAt),
    },
  ],
})

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UserStateLight } from '@/components/accounts/user-state-light'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import type { UserRow } from '@/lib/accounts/types'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'

type UserTableProps = { page: Page<UserRow>; params: RawSearchParams; sort: Sort<string>; empty: ReactNode }

export function UserTable({ page, params, sort, empty }: UserTableProps) {
  const t = useTranslations('users')
  const domain = useTranslations('domain')
  const columns: Column<UserRow>[] = [
    { key: 'name', header: t('name'), isSortable: true, width: '8rem', cell: (row) => row.name },
    { key: 'username', header: t('username'), isSortable: true, cell: (row) => row.username },
    {
      key: 'posts',
      header: t('posts'),
      cell: (row) =>
        row.posts.length === 0 ? (
          t('none')
        ) : (
          <ul>
            {row.posts.map((post) => (
              <li
                key={post.id}
                className="whitespace-nowrap"
              >{`${post.unitName} · ${domain(`role.${post.role}`)}`}</li>
            ))}
          </ul>
        ),
    },
    { key: 'state', header: t('state'), cell: (row) => <UserStateLight state={row.state} /> },
    {
      key: 'lastSignIn',
      header: t('lastSignIn'),
      width: '12rem',
      cell: (row) => (
        <span className="whitespace-nowrap">
          {row.lastSignInAt ? formatInstant(row.lastSignInAt) : t('never')}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/users/${row.id}`}
      path="/users"
      params={params}
      sort={sort}
      page={page}
      settingsKey="users"
      empty={empty}
    />
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/feedback/empty-state'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import type { PendingPost, UserDetail } from '@/lib/accounts/types'
import { formatDateShort } from '@/lib/core/format/date'

type Post = UserDetail['posts'][number]

type PostTableProps = {
  posts: readonly Post[]
  pending: readonly PendingPost[]
  today: string
  /** Asked for every post: what shows a new successor's password must stay when the post has just ended. */
  actions: (post: Post) => ReactNode
}

/** What a person holds, held, and has been asked for. */
export function PostTable({ posts, pending, today, actions }: PostTableProps) {
  const t = useTranslations('users')
  const domain = useTranslations('domain')
  if (posts.length === 0 && pending.length === 0)
    return <EmptyState title={t('postsEmpty')} description={t('postsEmptyHint')} />
  const state = (post: Post) => {
    if (!post.isLive) return <StatusLight tone="grey">{t('ended')}</StatusLight>
    return post.from > today ? (
      <StatusLight tone="amber">{t('ahead')}</StatusLight>
    ) : (
      <StatusLight tone="green">{t('held')}</StatusLight>
    )
  }
  return (
    <Table caption={t('posts')}>
      <thead>
        <tr>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('form.unit')}</th>
          <th scope="col">{t('department')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('postState')}</th>
          <th scope="col" aria-label={t('actions.handOver')} />
        </tr>
      </thead>
      <tbody>
        {pending.map((post) => (
          <tr key={post.id}>
            <td className="whitespace-nowrap">{domain(`role.${post.role}`)}</td>
            <td className="whitespace-nowrap">{post.unitName}</td>
            <td>{t('none')}</td>
            <td className="whitespace-nowrap">{formatDateShort(post.from)}</td>
            <td>{t('none')}</td>
            <td>
              <StatusLight tone="amber">{t('waiting')}</StatusLight>
            </td>
            <td />
          </tr>
        ))}
        {posts.map((post) => (
          <tr key={post.id}>
            <td className="whitespace-nowrap">{domain(`role.${post.role}`)}</td>
            <td className="whitespace-nowrap">{post.unitName}</td>
            <td>{post.departmentName ?? t('none')}</td>
            <td className="whitespace-nowrap">{formatDateShort(post.from)}</td>
            <td className="whitespace-nowrap">{formatDateShort(post.to)}</td>
            <td>{state(post)}</td>
            <td className="actions">
              <span className="flex justify-end gap-2">{actions(post)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

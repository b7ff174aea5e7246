import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { AddPostDialog } from '@/components/accounts/add-post-dialog'
import { PostActions } from '@/components/accounts/post-actions'
import { PostTable } from '@/components/accounts/post-table'
import { UserActions } from '@/components/accounts/user-actions'
import { UserFacts } from '@/components/accounts/user-facts'
import { UserHistory } from '@/components/accounts/user-history'
import { UserStateLight } from '@/components/accounts/user-state-light'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import {
  getUser,
  listPostDepartments,
  listPostUnits,
  listRecipients,
  listUserHistory,
} from '@/lib/accounts/queries'
import { historyParams } from '@/lib/accounts/schema'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('account') }
}

type UserPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const viewer = await requireViewer('user:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { users, domain }, user, history] = await Promise.all([
    getTranslations('users'),
    getMessages(),
    load(getUser(viewer, { id })),
    load(listUserHistory(viewer, { id, ...historyParams.parse(raw) })),
  ])
  const [units, departments, recipients] = await Promise.all([
    user.can.manage ? load(listPostUnits(viewer)) : [],
    user.can.manage ? load(listPostDepartments(viewer)) : [],
    user.can.handOver ? load(listRecipients(viewer)) : [],
  ])
  return (
    <>
      <PageHeader
        title={user.name}
        breadcrumb={[{ label: t('title'), href: '/users' }, { label: user.name }]}
        status={<UserStateLight state={user.state} />}
        actions={
          <UserActions user={user} words={users.actions} form={users.form} password={users.password} />
        }
      />
      {user.isSelf && <Notice className="mb-5">{t('selfNote')}</Notice>}
      <UserFacts user={user} />
      <Section
        title={t('posts')}
        description={user.pending.length > 0 ? t('pendingNote') : undefined}
        actions={
          user.can.manage && (
            <AddPostDialog
              userId={id}
              version={user.version}
              today={today()}
              label={t('actions.addPost')}
              done={t('actions.addPostDone')}
              requested={t('actions.addPostRequested')}
              words={users.form}
              choices={{ roles: domain.role, units, departments }}
            />
          )
        }
      >
        <PostTable
          posts={user.posts}
          pending={user.pending}
          today={today()}
          actions={(post) => (
            <PostActions
              post={post}
              label={`${user.name} · ${post.unitName} · ${domain.role[post.role]}`}
              user={user}
              today={today()}
              recipients={recipients.filter((person) => person.id !== id)}
              words={{ ...users.actions, ...users.form }}
              password={users.password}
            />
          )}
        />
      </Section>
      <Section title={t('history.title')}>
        <UserHistory page={history} path={`/users/${id}`} params={raw} />
      </Section>
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { DeputyForm } from '@/components/accounts/deputy-form'
import { DeputyTable } from '@/components/accounts/deputy-table'
import { UserTabs } from '@/components/accounts/user-tabs'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { listDeputedPosts, listDeputies } from '@/lib/accounts/deputies/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.deputies'))('title') }
}

export default async function DeputiesPage() {
  const viewer = await requireViewer('deputy:write')
  const [t, domain, { users }, posts, deputies] = await Promise.all([
    getTranslations('users.deputies'),
    getTranslations('domain'),
    getMessages(),
    load(listDeputedPosts(viewer)),
    load(listDeputies(viewer)),
  ])
  const { states: _states, ...words } = users.deputies
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <UserTabs viewer={viewer} />
      <Section title={t('new')}>
        {posts.length === 0 ? (
          <EmptyState title={t('noPost')} description={t('noPostHint')} />
        ) : (
          <DeputyForm
            today={today()}
            words={words}
            posts={posts.map(({ id, unitName, role, candidates }) => ({
              id,
              label: `${unitName} · ${domain(`role.${role}`)}`,
              candidates: candidates.map((person) => ({
                id: person.id,
                label: `${person.name}（${person.unitName}）`,
              })),
            }))}
          />
        )}
      </Section>
      <Section title={t('list')}>
        <DeputyTable rows={deputies} />
      </Section>
    </>
  )
}

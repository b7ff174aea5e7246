import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { AppShell } from '@/components/layout/app-shell'
import { WordsProvider } from '@/components/layout/words-provider'
import { ShellSearch } from '@/components/search/shell-search'
import { PersonMenu } from '@/components/shell/person-menu'
import { ReminderBadge } from '@/components/shell/reminder-badge'
import { isDemo } from '@/lib/auth/demo'
import { currentSession } from '@/lib/auth/session'
import { MODULES, type Module } from '@/lib/core/modules'
import { viewerMay } from '@/lib/core/viewer'
import { listOpenReminders } from '@/lib/reminders/queries'

const GROUPS = ['work', 'progress', 'register', 'system'] as const

/** The frame around every page: chrome only. Each page asks for its viewer itself. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  if (!session) redirect('/login')
  if (session.mustChangePassword) redirect('/password')
  const { viewer } = session
  const [t, modules, shell, reminders] = await Promise.all([
    getTranslations('domain'),
    getTranslations('modules'),
    getTranslations('shell'),
    listOpenReminders(viewer),
  ])
  const unread = reminders.length
  const visible = MODULES.filter((module) => viewerMay(viewer, module.permission))
  const entry = (module: Module) => ({
    href: module.path,
    label: modules(module.key as never),
    icon: module.icon,
  })
  const post = viewer.assignments[0]
  return (
    <WordsProvider>
      <AppShell
        productName={t('productShort')}
        unit={post?.unitName ?? shell('noPost')}
        menu={GROUPS.map((group) => ({
          group: modules(`groups.${group}`),
          items: visible.filter((module) => module.group === group).map(entry),
        })).filter((group) => group.items.length > 0)}
        bottomBar={visible
          .filter((module) => module.onPhone)
          .slice(0, 4)
          .map(entry)}
        banner={
          (await isDemo()) ? (
            <Notice className="rounded-none border-x-0 border-t-0 px-6 max-sm:px-4">
              {shell('demoBanner')}
            </Notice>
          ) : undefined
        }
        search={<ShellSearch />}
        tools={
          unread > 0 && <ReminderBadge count={unread} label={shell('unreadReminders', { count: unread })} />
        }
        person={
          <PersonMenu
            name={viewer.name}
            role={post ? t(`role.${post.role}`) : shell('noPost')}
            posts={viewer.assignments.map((item) => `${item.unitName} · ${t(`role.${item.role}`)}`)}
            words={{
              posts: shell('posts'),
              changePassword: shell('changePassword'),
              signOut: shell('signOut'),
              draftsLeft: shell('draftsLeft'),
            }}
          />
        }
      >
        {children}
      </AppShell>
    </WordsProvider>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionTable } from '@/components/accounts/session-table'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { PageHeader } from '@/components/layout/page-header'
import { endOtherSessionsAction } from '@/lib/accounts/actions'
import { listOwnSessions } from '@/lib/accounts/sessions/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { currentSession } from '@/lib/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.sessions'))('title') }
}

export default async function AccountPage() {
  const viewer = await requireViewer('workbench:read')
  const [t, session, rows] = await Promise.all([
    getTranslations('users.sessions'),
    currentSession(),
    load(listOwnSessions(viewer)),
  ])
  const currentId = session?.id ?? ''
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          rows.length > 1 && (
            <ConfirmAction
              label={t('endOthers')}
              title={t('endOthersTitle')}
              successMessage={t('ended')}
              action={endOtherSessionsAction.bind(null, { keepId: currentId })}
            />
          )
        }
      />
      <SessionTable rows={rows} currentId={currentId} />
    </>
  )
}

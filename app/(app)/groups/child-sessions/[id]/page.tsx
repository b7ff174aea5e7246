import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { RecordPage } from '@/components/groups/record-page'
import { RecordStep } from '@/components/groups/record-step'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { cancelSessionAction, restoreSessionAction } from '@/lib/groups/child-sessions/actions'
import { getSession, listSessionHistory } from '@/lib/groups/child-sessions/queries'
import { isOverfull } from '@/lib/groups/child-sessions/rules'
import type { SessionDetail } from '@/lib/groups/child-sessions/types'
import { recordPageParams } from '@/lib/groups/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sessions'))('title') }
}

type SessionPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function SessionPage({ params, searchParams }: SessionPageProps) {
  const viewer = await requireViewer('group:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, words, session, history] = await Promise.all([
    getTranslations('groups.sessions'),
    getMessages(),
    load(getSession(viewer, { id })),
    load(listSessionHistory(viewer, { id, ...recordPageParams.parse(raw) })),
  ])
  const { cancel, restore } = words.groups.sessions
  const key = { id, version: session.version }
  return (
    <RecordPage
      title={session.name}
      list={{ label: t('title'), href: '/groups/child-sessions' }}
      record={session}
      items={await dossier(session)}
      steps={
        <>
          {session.can.cancel && <RecordStep {...key} words={cancel} action={cancelSessionAction} isDanger />}
          {session.can.restore && <RecordStep {...key} words={restore} action={restoreSessionAction} />}
        </>
      }
      notices={
        isOverfull(session) &&
        !session.isCancelled && (
          <Notice tone="warning" className="mb-5">
            {t('overfullNotice')}
          </Notice>
        )
      }
      history={history}
      raw={raw}
      fields={words.groups.field}
      dictionaries={{ kind: words.domain.childSession }}
    />
  )
}

async function dossier(session: SessionDetail) {
  const [t, kinds] = await Promise.all([getTranslations('groups'), getTranslations('domain.childSession')])
  const none = t('none')
  const count = (value: number | null) =>
    value === null ? none : `${formatInteger(value)} ${t('unit.persons')}`
  return [
    { term: t('column.center'), detail: session.centerName },
    { term: t('column.township'), detail: session.townshipName ?? none },
    { term: t('column.kind'), detail: kinds(session.kind) },
    { term: t('column.firstDay'), detail: formatDate(session.firstDay) },
    { term: t('column.lastDay'), detail: formatDate(session.lastDay) },
    { term: t('column.headCount'), detail: `${formatInteger(session.headCount)} ${t('unit.heads')}` },
    { term: t('column.capacity'), detail: count(session.capacity) },
    { term: t('column.volunteers'), detail: count(session.volunteers) },
  ]
}

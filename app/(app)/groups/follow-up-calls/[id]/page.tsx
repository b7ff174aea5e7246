import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/groups/record-page'
import { RecordStep } from '@/components/groups/record-step'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatDateShort } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { cancelCallAction, restoreCallAction } from '@/lib/groups/follow-up-calls/actions'
import { getCall, listCallHistory } from '@/lib/groups/follow-up-calls/queries'
import type { CallDetail } from '@/lib/groups/follow-up-calls/types'
import { hasRate } from '@/lib/groups/rules'
import { recordPageParams } from '@/lib/groups/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.calls'))('title') }
}

type CallPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function CallPage({ params, searchParams }: CallPageProps) {
  const viewer = await requireViewer('group:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, words, call, history] = await Promise.all([
    getTranslations('groups.calls'),
    getMessages(),
    load(getCall(viewer, { id })),
    load(listCallHistory(viewer, { id, ...recordPageParams.parse(raw) })),
  ])
  const { cancel, restore } = words.groups.calls
  const key = { id, version: call.version }
  return (
    <RecordPage
      title={t('detailTitle', { date: formatDateShort(call.date) })}
      list={{ label: t('title'), href: '/groups/follow-up-calls' }}
      record={call}
      items={await dossier(call)}
      steps={
        <>
          {call.can.cancel && <RecordStep {...key} words={cancel} action={cancelCallAction} isDanger />}
          {call.can.restore && <RecordStep {...key} words={restore} action={restoreCallAction} />}
        </>
      }
      history={history}
      raw={raw}
      fields={words.groups.field}
    />
  )
}

async function dossier(call: CallDetail) {
  const t = await getTranslations('groups')
  return [
    { term: t('column.center'), detail: call.centerName },
    { term: t('column.township'), detail: call.townshipName ?? t('none') },
    { term: t('column.date'), detail: formatDate(call.date) },
    { term: t('column.calls'), detail: `${formatInteger(call.calls)} ${t('unit.times')}` },
    { term: t('column.satisfied'), detail: `${formatInteger(call.satisfied)} ${t('unit.times')}` },
    {
      term: t('column.satisfaction'),
      detail: hasRate(call) ? formatShare(call.satisfied, call.calls) : t('rateHidden'),
    },
    { term: t('column.note'), detail: call.note ?? t('none') },
  ]
}

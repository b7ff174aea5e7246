import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { LinkTabs } from '@/components/layout/link-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { KeepTally } from '@/components/visits/keep-tally'
import { TallyBoard } from '@/components/visits/tally-board'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { monthOf } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getTallyBoard } from '@/lib/visits/tally/queries'
import { tallyParams } from '@/lib/visits/tally/schema'

const PATH = '/visits/tally'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits.tallyPage'))('title') }
}

type TallyPageProps = { searchParams: Promise<RawSearchParams> }

export default async function TallyPage({ searchParams }: TallyPageProps) {
  const viewer = await requireViewer('visit:write')
  const { centerId: asked, by } = tallyParams.parse(await searchParams)
  const [t, { visits: words }, centers] = await Promise.all([
    getTranslations('visits.tallyPage'),
    getMessages(),
    load(listCenterChoices(viewer, 'visit:write')),
  ])
  const centerId = asked ?? centers[0]?.id
  if (!centerId) return <EmptyState title={t('noCenter')} />
  const board = await load(getTallyBoard(viewer, { centerId, by, wholeCenter: t('wholeCenter') }))
  const drawnAt = now().getTime()
  const place = asked ? `centerId=${asked}` : ''
  return (
    <>
      <PageHeader
        title={t('title')}
        description={`${board.centerName} · ${t('today')} ${formatDate(board.date)}`}
        breadcrumb={[
          {
            label: words.title,
            href: `/visits?centerId=${centerId}&month=${monthOf(board.date)}`,
          },
          { label: t('title') },
        ]}
        selectors={
          centers.length > 1 ? (
            <SelectorForm
              path={PATH}
              params={{ by }}
              name="centerId"
              label={words.center}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={centerId}
            />
          ) : undefined
        }
      />
      <LinkTabs
        label={t('views')}
        items={[
          { href: place ? `${PATH}?${place}` : PATH, label: t('byCenter') },
          { href: `${PATH}?${[place, 'by=zones'].filter(Boolean).join('&')}`, label: t('byZones') },
        ]}
      />
      <div className="space-y-4">
        <p className="text-table text-soft">{t('description')}</p>
        {board.beside && <Notice tone="warning">{t(`beside.${board.beside}`)}</Notice>}
        {board.isFrozen && <Notice>{t('frozen')}</Notice>}
        {board.counters.length === 0 && <EmptyState title={t('noZones')} />}
        {!board.isFrozen && board.counters.length > 0 && (
          <>
            <TallyBoard
              key={`${centerId} ${by}`}
              userId={viewer.userId ?? ''}
              board={board}
              now={drawnAt}
              words={words.tallyPage}
            />
            <KeepTally userId={viewer.userId ?? ''} board={board} now={drawnAt} />
          </>
        )}
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { centerOptions } from '@/components/centers/center-options'
import { ChangeCenterForm } from '@/components/centers/change-center-form'
import { HistoryChanges } from '@/components/centers/history-changes'
import { PageHeader } from '@/components/layout/page-header'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { getCenterForEdit } from '@/lib/centers/queries'
import { BEGINNING } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatDate, formatInstant } from '@/lib/core/format/date'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('editTitle') }
}

export default async function EditCenterPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('center:write')
  const id = await pageId(params)
  const [t, messages, center, history] = await Promise.all([
    getTranslations('centers'),
    getMessages(),
    load(getCenterForEdit(viewer, { id })),
    load(listCenterHistory(viewer, { id, page: 1, perPage: 20 })),
  ])
  const { form, field, unit } = messages.centers
  const from = center.attributesFrom
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${center.name} · ${center.code}`}
        breadcrumb={[
          { label: t('title'), href: '/centers' },
          { label: center.name, href: `/centers/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeCenterForm
        center={center}
        today={today()}
        words={{ form, field, unit }}
        options={centerOptions(messages)}
        effectiveHelp={
          from === BEGINNING
            ? t('form.effectiveHelpUnknown')
            : t('form.effectiveHelp', { date: formatDate(from) })
        }
        entries={history.rows.flatMap((row) =>
          row.version === null
            ? []
            : [
                {
                  version: row.version,
                  content: (
                    <>
                      <p>{`${row.userName} · ${formatInstant(row.at)}`}</p>
                      <HistoryChanges changes={row.changes} words={messages} />
                    </>
                  ),
                },
              ],
        )}
      />
    </>
  )
}

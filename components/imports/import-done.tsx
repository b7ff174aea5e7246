import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { UndoImport } from '@/components/imports/undo-import'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/core/format/date'
import type { RegisterKey } from '@/lib/imports/registers/types'
import type { ImportBatchDetail } from '@/lib/imports/types'

/** Where the register of a list is looked at. */
const LIST: Record<RegisterKey, string> = {
  centers: '/centers',
  zones: '/zones',
  'service-windows': '/service-windows',
  'service-items': '/service-items',
  activities: '/activities',
  'visit-counts': '/visits',
  staff: '/staff',
  partners: '/partners',
  donations: '/donations',
  balances: '/balances',
  'historical-months': '/balances/history',
  'child-sessions': '/groups/child-sessions',
  'job-referrals': '/groups/referrals',
  'follow-up-calls': '/groups/follow-up-calls',
  departments: '/departments',
}

type Props = { batch: ImportBatchDetail }

/** What a written list has done, and where to look at it. */
export function ImportDone({ batch }: Props) {
  const t = useTranslations('imports')
  const { summary, created } = batch
  const counts = summary?.counts
  const isCenters = batch.register === 'centers'
  return (
    <>
      {batch.undoneAt ? (
        <Notice tone="info" title={t('undo.undoneTitle')}>
          {t('undo.undoneAt', { at: formatInstant(batch.undoneAt) })}
        </Notice>
      ) : (
        <Notice
          tone="success"
          title={t('done.title')}
          actions={
            <>
              <ButtonLink href={LIST[batch.register]} variant="primary">
                {isCenters ? t('done.centers') : t('done.open')}
              </ButtonLink>
              {isCenters && <ButtonLink href="/dashboard">{t('done.dashboard')}</ButtonLink>}
              <ButtonLink href={`/imports/new?register=${batch.register}`}>{t('done.again')}</ButtonLink>
              {batch.canUndo && <UndoImport batch={batch} />}
            </>
          }
        >
          {counts &&
            (isCenters
              ? t('done.summary', { ...counts, units: summary.units })
              : t('done.summaryRecords', counts))}
        </Notice>
      )}
      {created.length > 0 && (
        <Section title={t('done.createdTitle')}>
          <Table caption={t('done.createdCaption')}>
            <thead>
              <tr>
                <th scope="col">{t('done.centerCode')}</th>
                <th scope="col">{t('check.name')}</th>
                <th scope="col">{t('check.unit')}</th>
              </tr>
            </thead>
            <tbody>
              {created.map((center) => (
                <tr key={center.id}>
                  <td className="tabular-nums">{center.code}</td>
                  <td>
                    <Link href={`/centers/${center.id}`} className="underline underline-offset-4">
                      {center.name}
                    </Link>
                  </td>
                  <td>{center.unitName}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </>
  )
}

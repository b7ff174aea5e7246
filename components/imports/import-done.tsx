import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Table } from '@/components/ui/table'
import type { ImportBatchDetail } from '@/lib/imports/types'

type Props = { batch: ImportBatchDetail }

/** What a written list has done, and where to look at it. */
export function ImportDone({ batch }: Props) {
  const t = useTranslations('imports')
  const { summary, created } = batch
  const counts = summary?.counts
  return (
    <>
      <Notice
        tone="success"
        title={t('done.title')}
        actions={
          <>
            <ButtonLink href="/centers" variant="primary">
              {t('done.centers')}
            </ButtonLink>
            <ButtonLink href="/dashboard">{t('done.dashboard')}</ButtonLink>
            <ButtonLink href="/imports/new">{t('done.again')}</ButtonLink>
          </>
        }
      >
        {counts && t('done.summary', { ...counts, units: summary.units })}
      </Notice>
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

'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OrgPreview } from '@/lib/org-changes/types'

type PreviewCentersProps = { centers: OrgPreview['centers'] }

/** Centers that would hang elsewhere. */
export function PreviewCenters({ centers }: PreviewCentersProps) {
  const t = useTranslations('org.preview')
  if (centers.length === 0) return null
  return (
    <Card title={t('centers')} description={t('count', { count: centers.length })} isFlush>
      <Table caption={t('centers')} maxHeight="24rem">
        <thead>
          <tr>
            <th scope="col">{t('center')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
          </tr>
        </thead>
        <tbody>
          {centers.map((center) => (
            <tr key={center.id}>
              <th scope="row" className="font-medium">
                {center.name}
              </th>
              <td>{center.from}</td>
              <td>{center.to}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { PreviewUnit } from '@/lib/org-changes/types'

type PreviewUnitsProps = { title: string; units: readonly PreviewUnit[] }

/** Units that a change makes, changes or closes; what changes stands with both sides. */
export function PreviewUnits({ title, units }: PreviewUnitsProps) {
  const t = useTranslations('org')
  if (units.length === 0) return null
  const sides = (before: string | null, after: string | null) =>
    after === null ? (before ?? t('none')) : t('preview.arrow', { before: before ?? t('none'), after })
  return (
    <Card title={title} description={t('preview.count', { count: units.length })} isFlush>
      <Table caption={title}>
        <thead>
          <tr>
            <th scope="col">{t('preview.unit')}</th>
            <th scope="col">{t('preview.code')}</th>
            <th scope="col">{t('preview.parent')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={`${unit.code} ${unit.name}`}>
              <th scope="row" className="font-medium">
                {sides(unit.name, unit.nameAfter)}
              </th>
              <td className="numeric text-left">{sides(unit.code, unit.codeAfter)}</td>
              <td>{sides(unit.parentName, unit.parentAfter)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

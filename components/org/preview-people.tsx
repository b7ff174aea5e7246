'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OrgPreview } from '@/lib/org-changes/types'

type PreviewPeopleProps = { people: OrgPreview['people'] }

/** Posts on units that would close: they do not end by themselves. */
export function PreviewPeople({ people }: PreviewPeopleProps) {
  const t = useTranslations('org.preview')
  const roles = useTranslations('domain.role')
  if (people.length === 0) return null
  return (
    <Card title={t('people')} description={t('peopleHint')} isFlush>
      <Table caption={t('people')} maxHeight="24rem">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('unit')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ userId, name, role, unitName }) => (
            <tr key={`${userId} ${role} ${unitName}`}>
              <th scope="row" className="font-medium">
                {name}
              </th>
              <td>{roles(role)}</td>
              <td>{unitName}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

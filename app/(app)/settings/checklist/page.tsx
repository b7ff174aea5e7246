import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ChecklistTable } from '@/components/settings/checklist-table'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Table } from '@/components/ui/table'
import { load, requireViewer } from '@/lib/auth/gate'
import { getChecklist } from '@/lib/settings/checklist/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.checklist'))('title') }
}

export default async function ChecklistPage() {
  const viewer = await requireViewer('settings:write')
  const [t, { checks, withoutSecretary }] = await Promise.all([
    getTranslations('settings.checklist'),
    load(getChecklist(viewer)),
  ])
  const open = checks.filter((check) => check.state !== 'READY').length
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <SettingsTabs />
      <Notice className="mb-4" tone={open === 0 ? 'success' : 'warning'}>
        {open === 0 ? t('allReady') : t('summary', { count: open })}
      </Notice>
      <ChecklistTable checks={checks} />
      {withoutSecretary.length > 0 && (
        <Section title={t('lacking')} description={t('lackingHint')}>
          <Table caption={t('lacking')} maxHeight="28rem">
            <thead>
              <tr>
                <th scope="col">{t('township')}</th>
                <th scope="col">{t('unit')}</th>
              </tr>
            </thead>
            <tbody>
              {withoutSecretary.map((unit) => (
                <tr key={unit.id}>
                  <td>{unit.townshipName}</td>
                  <td>{unit.name}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </>
  )
}

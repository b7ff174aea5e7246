import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { GrantScreenForm } from '@/components/screen/grant-screen-form'
import { RevokeScreenButton } from '@/components/screen/revoke-screen-button'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Card } from '@/components/ui/card'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { load, requireViewer } from '@/lib/auth/gate'
import { env } from '@/lib/core/env'
import { formatInstant } from '@/lib/core/format/date'
import { listScreenTokens } from '@/lib/screen/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen.settings'))('title') }
}

export default async function ScreenSettingsPage() {
  const viewer = await requireViewer('screen:write')
  const [t, tokens] = await Promise.all([getTranslations('screen.settings'), load(listScreenTokens(viewer))])
  const revoke = {
    label: t('revoke'),
    title: t('revokeTitle'),
    description: t('revokeHint'),
    done: t('revoked'),
  }
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <SettingsTabs />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_24rem]">
        <Card title={t('tokens')} isFlush>
          {tokens.length === 0 ? (
            <p className="px-5 py-4 text-soft">{t('empty')}</p>
          ) : (
            <Table caption={t('tokens')} isStickyHead={false}>
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('state')}</th>
                  <th scope="col">{t('created')}</th>
                  <th scope="col">{t('used')}</th>
                  <th scope="col" className="actions">
                    {t('actions')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {tokens.map((token) => (
                  <tr key={token.id}>
                    <th scope="row">{token.name}</th>
                    <td>
                      <StatusLight tone={token.revokedAt ? 'grey' : 'green'}>
                        {t(token.revokedAt ? 'closed' : 'open')}
                      </StatusLight>
                    </td>
                    <td>
                      {formatInstant(token.createdAt)} {token.createdBy}
                    </td>
                    <td>{formatInstant(token.lastUsedAt)}</td>
                    <td className="actions">
                      {!token.revokedAt && <RevokeScreenButton id={token.id} words={revoke} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Card>
        <Card title={t('grant')} description={t('grantHint')}>
          <GrantScreenForm
            origin={env().APP_URL}
            words={{
              name: t('name'),
              help: t('nameHelp'),
              submit: t('submit'),
              once: t('once'),
              copy: t('copy'),
            }}
          />
        </Card>
      </div>
    </>
  )
}

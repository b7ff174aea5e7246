import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { RosterWizard } from '@/components/accounts/roster-wizard'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { MAX_ROSTER_BYTES } from '@/lib/accounts/roster/schema'
import { requireViewer } from '@/lib/auth/gate'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.roster'))('title') }
}

export default async function RosterPage() {
  await requireViewer('user:manage')
  const [t, { users, validation }] = await Promise.all([getTranslations('users'), getMessages()])
  const { notes: _notes, causes: _causes, fields: _fields, instructions: _lines, ...words } = users.roster
  return (
    <>
      <PageHeader
        title={t('roster.title')}
        description={t('roster.description')}
        breadcrumb={[{ label: t('title'), href: '/users' }, { label: t('roster.title') }]}
        actions={
          <ButtonLink href="/api/users/roster/template" download>
            {t('roster.template')}
          </ButtonLink>
        }
      />
      <RosterWizard
        maxBytes={MAX_ROSTER_BYTES}
        words={{
          ...words,
          missing: validation.accounts.fileMissing,
          name: users.name,
          username: users.username,
          role: users.role,
          unit: users.form.unit,
          password: users.password.password,
          requested: users.password.requested,
          fileType: XLSX_TYPE,
        }}
      />
    </>
  )
}

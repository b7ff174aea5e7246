import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateUserForm } from '@/components/accounts/create-user-form'
import { PageHeader } from '@/components/layout/page-header'
import { listPostDepartments, listPostUnits } from '@/lib/accounts/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('createTitle') }
}

export default async function NewUserPage() {
  const viewer = await requireViewer('user:manage')
  const [t, messages, units, departments] = await Promise.all([
    getTranslations('users'),
    getMessages(),
    load(listPostUnits(viewer)),
    load(listPostDepartments(viewer)),
  ])
  const { users, domain } = messages
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('createDescription')}
        breadcrumb={[{ label: t('title'), href: '/users' }, { label: t('createTitle') }]}
      />
      <CreateUserForm
        today={today()}
        words={users.form}
        password={users.password}
        choices={{ roles: domain.role, units, departments }}
      />
    </>
  )
}

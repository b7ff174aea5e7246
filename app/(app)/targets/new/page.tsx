import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreateTargetForm } from '@/components/targets/create-target-form'
import { targetOptions } from '@/components/targets/target-options'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getTargetChoices } from '@/lib/targets/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('createTitle') }
}

export default async function NewTargetPage() {
  const viewer = await requireViewer('target:write')
  const [t, words, choices] = await Promise.all([
    getTranslations('targets'),
    getMessages(),
    load(getTargetChoices(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('rule')}
        breadcrumb={[{ label: t('title'), href: '/targets' }, { label: t('createTitle') }]}
      />
      <CreateTargetForm
        today={today()}
        words={words.targets.form}
        options={targetOptions({ words, choices })}
      />
    </>
  )
}

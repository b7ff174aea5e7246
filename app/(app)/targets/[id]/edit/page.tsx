import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeTargetForm } from '@/components/targets/change-target-form'
import { TargetFacts } from '@/components/targets/target-facts'
import { targetOptions } from '@/components/targets/target-options'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getTarget } from '@/lib/targets/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('changeTitle') }
}

export default async function ChangeTargetPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('target:write')
  const id = await pageId(params)
  const [t, words, target] = await Promise.all([
    getTranslations('targets'),
    getMessages(),
    load(getTarget(viewer, { id })),
  ])
  if (!target.canWrite || target.effectiveTo !== null) notFound()
  const name = words.domain.targetMetric[target.metric]
  const { operators } = targetOptions({ words, choices: { townships: [], facilities: [] } })
  return (
    <>
      <PageHeader
        title={t('changeTitle')}
        description={t('rule')}
        breadcrumb={[
          { label: t('title'), href: '/targets' },
          { label: name, href: `/targets/${id}` },
          { label: t('change') },
        ]}
      />
      <div className="grid max-w-2xl gap-6">
        <Card>
          <TargetFacts target={target} />
        </Card>
        <ChangeTargetForm target={target} today={today()} words={words.targets.form} operators={operators} />
      </div>
    </>
  )
}

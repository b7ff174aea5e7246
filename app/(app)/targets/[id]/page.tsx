import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { EndTargetButton } from '@/components/targets/end-target-button'
import { TargetFacts } from '@/components/targets/target-facts'
import { TargetState } from '@/components/targets/target-state'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getTarget } from '@/lib/targets/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('title') }
}

export default async function TargetPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const [t, domain, words, target] = await Promise.all([
    getTranslations('targets'),
    getTranslations('domain'),
    getMessages(),
    load(getTarget(viewer, { id })),
  ])
  const name = domain(`targetMetric.${target.metric}`)
  const { version, canWrite, effectiveTo, state } = target
  return (
    <>
      <PageHeader
        title={name}
        description={t('rule')}
        breadcrumb={[{ label: t('title'), href: '/targets' }, { label: name }]}
        status={<TargetState state={state} />}
        actions={
          canWrite &&
          effectiveTo === null && (
            <>
              <EndTargetButton
                id={id}
                version={version}
                today={today()}
                label={t('end')}
                words={words.targets.ending}
              />
              <ButtonLink href={`/targets/${id}/edit`} variant="primary">
                {t('change')}
              </ButtonLink>
            </>
          )
        }
      />
      <Section title={t('facts')}>
        <Card>
          <TargetFacts target={target} />
        </Card>
      </Section>
    </>
  )
}

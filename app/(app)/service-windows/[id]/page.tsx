import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { WindowFacts } from '@/components/service-windows/window-facts'
import { WindowStateLight } from '@/components/service-windows/window-state-light'
import { WindowStep } from '@/components/service-windows/window-step'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { RecordHistory } from '@/components/zones/record-history'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getWindow, listWindowHistory } from '@/lib/service-windows/queries'
import { windowPageParams } from '@/lib/service-windows/schema'

type WindowPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('windows'))('name') }
}

export default async function WindowPage({ params, searchParams }: WindowPageProps) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { windows: words }, window, history] = await Promise.all([
    getTranslations('windows'),
    getMessages(),
    load(getWindow(viewer, { id })),
    load(listWindowHistory(viewer, { id, ...windowPageParams.parse(raw) })),
  ])
  return (
    <>
      <PageHeader
        title={window.name}
        description={window.centerName}
        breadcrumb={[{ label: t('register.title'), href: '/service-windows' }, { label: window.name }]}
        status={<WindowStateLight window={window} on={today()} />}
        actions={
          window.canWrite && (
            <>
              <WindowStep window={window} today={today()} words={words} size="md" />
              <ButtonLink href={`/service-windows/${id}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            </>
          )
        }
      />
      <Section title={t('detail.facts')}>
        <Card>
          <WindowFacts window={window} />
        </Card>
      </Section>
      <Section title={t('detail.history')} id="history">
        <RecordHistory page={history} path={`/service-windows/${id}`} params={raw} />
      </Section>
    </>
  )
}

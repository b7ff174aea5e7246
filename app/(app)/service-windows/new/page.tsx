import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { CreateWindowForm } from '@/components/service-windows/create-window-form'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listDepartments, listWindows } from '@/lib/service-windows/queries'
import { nextWindowNumber } from '@/lib/service-windows/rules'
import { newWindowParams } from '@/lib/service-windows/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('windows.form'))('createTitle') }
}

type NewWindowPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewWindowPage({ searchParams }: NewWindowPageProps) {
  const viewer = await requireViewer('window:write')
  const raw = await searchParams
  const asked = newWindowParams.parse(raw).centerId
  const [t, { windows: words }, centers, departments] = await Promise.all([
    getTranslations('windows'),
    getMessages(),
    load(listCenterChoices(viewer, 'window:write')),
    load(listDepartments(viewer, { isForNew: true })),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const windows = center ? await load(listWindows(viewer, { centerId: center.id })) : []
  const open = windows.filter((window) => window.closedOn === null)
  return (
    <>
      <PageHeader
        title={t('form.createTitle')}
        description={center?.name}
        breadcrumb={[
          { label: t('register.title'), href: '/service-windows' },
          { label: t('form.createTitle') },
        ]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/service-windows/new"
              params={raw}
              name="centerId"
              label={t('register.chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <CreateWindowForm
          key={center.id}
          centerId={center.id}
          nextNumber={nextWindowNumber(open.map((window) => window.number))}
          departments={departments}
          words={words.form}
          backHref="/service-windows"
        />
      ) : (
        <EmptyState title={t('register.noCenter')} description={t('register.noCenterHint')} />
      )}
    </>
  )
}

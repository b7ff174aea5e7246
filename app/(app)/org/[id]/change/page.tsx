import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { LinkTabs } from '@/components/layout/link-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeUnitForm } from '@/components/org/change-unit-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { kindsOf } from '@/lib/org-changes/form/view'
import { getChangeChoices } from '@/lib/org-changes/queries'
import { changeParams } from '@/lib/org-changes/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('org'))('form.title') }
}

type ChangeUnitPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function ChangeUnitPage({ params, searchParams }: ChangeUnitPageProps) {
  const viewer = await requireViewer('org:write')
  const id = await pageId(params)
  const asked = changeParams.parse(await searchParams).kind
  const [t, { ui, org, domain }, choices] = await Promise.all([
    getTranslations('org'),
    getMessages(),
    load(getChangeChoices(viewer, { id })),
  ])
  const { unit } = choices
  const kinds = kindsOf(unit)
  const kind = kinds.find((one) => one === asked) ?? kinds[0] ?? 'RENAME'
  return (
    <>
      <PageHeader
        title={t('form.title')}
        description={unit.name}
        breadcrumb={[
          { label: t('title'), href: '/org' },
          { label: unit.name, href: `/org/${id}` },
          { label: t('form.title') },
        ]}
      />
      <LinkTabs
        label={t('form.kinds')}
        items={kinds.map((one) => ({ href: `/org/${id}/change?kind=${one}`, label: t(`kind.${one}`) }))}
      />
      <NextIntlClientProvider messages={{ ui, org, domain }}>
        <ChangeUnitForm key={kind} kind={kind} choices={choices} today={today()} />
      </NextIntlClientProvider>
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateBriefingForm } from '@/components/briefings/create-briefing-form'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import { listBriefingChoices } from '@/lib/briefings/queries'
import { newBriefingParams } from '@/lib/briefings/schema'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { BriefingKind } from '@/prisma/generated/enums'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefings'))('createTitle') }
}

type NewBriefingPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewBriefingPage({ searchParams }: NewBriefingPageProps) {
  const viewer = await requireViewer('briefing:write')
  const params = newBriefingParams.parse(await searchParams)
  const [t, words, { units, centers }] = await Promise.all([
    getTranslations('briefings'),
    getMessages(),
    load(listBriefingChoices(viewer)),
  ])
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const [first] = units
  const asked = units.find(({ id }) => id === params.unitId) ?? first
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/briefings' }, { label: t('createTitle') }]}
      />
      <CreateBriefingForm
        defaults={{
          kind: params.kind,
          unitId: asked?.id ?? '',
          centerId: centers.find(({ id }) => id === params.centerId)?.id ?? '',
          cutOff: params.cutOff ?? today(),
        }}
        kinds={Object.values(BriefingKind).map((value) => ({
          value,
          label: words.domain.briefingKind[value],
        }))}
        units={options(units)}
        centers={options(centers)}
        words={words.briefings.form}
      />
    </>
  )
}

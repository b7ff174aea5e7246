import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportSteps } from '@/components/imports/import-steps'
import { UploadForm } from '@/components/imports/upload-form'
import { LinkTabs } from '@/components/layout/link-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { REGISTER_KEYS } from '@/lib/imports/registers/types'
import { MAX_FILE_BYTES, registerParams } from '@/lib/imports/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('newTitle') }
}

type NewImportPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewImportPage({ searchParams }: NewImportPageProps) {
  await requireViewer('center:import')
  const { register } = registerParams.parse(await searchParams)
  const isCenters = register === 'centers'
  const [t, validation] = await Promise.all([
    getTranslations('imports'),
    getTranslations('validation.imports'),
  ])
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        description={t('newDescription')}
        breadcrumb={[{ label: t('title'), href: '/imports' }, { label: t('newTitle') }]}
        actions={
          <ButtonLink href={`/api/imports/template?register=${register}`} download>
            {t('template')}
          </ButtonLink>
        }
      />
      <ImportSteps current={0} />
      <LinkTabs
        label={t('upload.register')}
        items={REGISTER_KEYS.map((key) => ({
          href: key === 'centers' ? '/imports/new' : `/imports/new?register=${key}`,
          label: t(`register.${key}`),
        }))}
      />
      <UploadForm
        key={register}
        register={register}
        maxBytes={MAX_FILE_BYTES}
        words={{
          label: t('upload.label'),
          help: t('upload.help'),
          submit: t('upload.submit'),
          network: t('upload.network'),
          missing: validation('fileMissing'),
        }}
      />
      <Section title={t('upload.notes')}>
        <ul className="list-disc space-y-1 pl-5 text-table text-soft">
          <li>{t('upload.note1')}</li>
          {isCenters && <li>{t('upload.note2')}</li>}
          {isCenters && <li>{t('upload.note3')}</li>}
          <li>{isCenters ? t('upload.note4') : t('upload.keyNote')}</li>
        </ul>
      </Section>
    </>
  )
}

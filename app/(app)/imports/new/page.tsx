import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportSteps } from '@/components/imports/import-steps'
import { UploadForm } from '@/components/imports/upload-form'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { requireViewer } from '@/lib/auth/gate'
import { MAX_FILE_BYTES } from '@/lib/imports/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('newTitle') }
}

export default async function NewImportPage() {
  await requireViewer('center:import')
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
          <ButtonLink href="/api/imports/template" prefetch={false} download>
            {t('template')}
          </ButtonLink>
        }
      />
      <ImportSteps current={0} />
      <UploadForm
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
          <li>{t('upload.note2')}</li>
          <li>{t('upload.note3')}</li>
          <li>{t('upload.note4')}</li>
        </ul>
      </Section>
    </>
  )
}

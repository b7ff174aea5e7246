import { useTranslations } from 'next-intl'
import { DiscardImport } from '@/components/imports/discard-import'
import { MappingForm } from '@/components/imports/mapping-form'
import { Section } from '@/components/layout/section'
import { registerForm } from '@/lib/imports/registers/rules'
import type { ImportBatchDetail } from '@/lib/imports/types'

type Props = { batch: ImportBatchDetail }

/** The second step with its words, so that the browser needs no more messages than these. */
export function MappingStep({ batch }: Props) {
  const t = useTranslations('imports')
  const all = useTranslations()
  const headings = batch.header.map(
    (heading, column) => heading || t('mapping.unnamed', { number: column + 1 }),
  )
  return (
    <Section
      title={t('mapping.title')}
      description={t('mapping.description')}
      actions={<DiscardImport batch={batch} />}
    >
      <MappingForm
        id={batch.id}
        version={batch.version}
        mapping={batch.mapping}
        createUnits={batch.createUnits}
        columns={headings.map((heading, column) => ({
          heading,
          label: t('mapping.fieldFor', { column: heading }),
          samples: batch.samples[column] ?? [],
        }))}
        hasUnits={batch.register === 'centers'}
        fields={registerForm(batch.register).fields.map(({ key, label, name }) => ({
          key,
          label: name ?? all(label),
        }))}
        words={{
          caption: t('mapping.caption'),
          column: t('mapping.column'),
          samples: t('mapping.samples'),
          field: t('mapping.field'),
          skip: t('mapping.skip'),
          createUnits: t('mapping.createUnits'),
          createUnitsHint: t('mapping.createUnitsHint'),
          statusHint: t('mapping.statusHint'),
          submit: t('mapping.submit'),
          done: t('mapping.done'),
          network: t('mapping.network'),
          twice: t('mapping.twice'),
        }}
      />
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import { ApplyImport } from '@/components/imports/apply-import'
import { DiscardImport } from '@/components/imports/discard-import'
import { DryRunNotices } from '@/components/imports/dry-run-notices'
import { DryRunTable } from '@/components/imports/dry-run-table'
import { LinkTabs } from '@/components/layout/link-tabs'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { DryRun, ImportBatchDetail } from '@/lib/imports/types'

type Props = { path: string; params: RawSearchParams; batch: ImportBatchDetail; run: DryRun }

/** The third step: the dry run, and the button that writes it. */
export function DryRunStep({ path, params, batch, run }: Props) {
  const t = useTranslations('imports')
  const { counts, units } = run
  const tab = (outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'ERROR', count: number) => ({
    href: `${path}?outcome=${outcome}`,
    label: t(`check.${outcome}`),
    count,
  })
  const isNothing = counts.created + counts.changed === 0
  return (
    <Section
      title={t('check.title')}
      description={t('check.description')}
      actions={
        <>
          <DiscardImport batch={batch} />
          <ButtonLink href={`${path}?step=mapping`}>{t('mapping.change')}</ButtonLink>
          <ApplyImport
            id={batch.id}
            version={batch.version}
            fingerprint={run.fingerprint}
            isDisabled={counts.errors > 0}
            words={{
              label: t('check.apply'),
              title: t('check.applyTitle'),
              description:
                batch.register === 'centers'
                  ? t('check.applyDescription', { ...counts, units: units.length })
                  : t('check.applyRecords', counts),
              success: isNothing ? t('check.nothing') : t('check.applied'),
            }}
          />
        </>
      }
    >
      <DryRunNotices id={batch.id} run={run} sameFileAppliedAt={batch.sameFileAppliedAt} />
      <LinkTabs
        label={t('check.filter')}
        items={[
          { href: path, label: t('check.all'), count: counts.total },
          tab('NEW', counts.created),
          tab('CHANGED', counts.changed),
          tab('UNCHANGED', counts.unchanged),
          tab('ERROR', counts.errors),
        ]}
      />
      <DryRunTable path={path} params={params} run={run} batch={batch} />
    </Section>
  )
}

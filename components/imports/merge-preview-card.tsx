import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { Notice } from '@/components/feedback/notice'
import { Section } from '@/components/layout/section'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import { mergeCentersAction } from '@/lib/imports/actions'
import { MERGED_KINDS, type MergePreview } from '@/lib/imports/merge/types'

type Props = { preview: MergePreview }

/** What a merger would move and what stands in its way, with the button that does it. */
export function MergePreviewCard({ preview }: Props) {
  const t = useTranslations('imports.merge')
  const causes = useTranslations('validation.imports.merge')
  const { kept, merged, counts, conflicts, renumbered } = preview
  const nameOf = ({ name, unitName, code }: typeof kept) => t('center', { name, unit: unitName, code })
  return (
    <Section
      title={t('previewTitle')}
      description={t('confirmDescription', { kept: nameOf(kept), merged: nameOf(merged) })}
      actions={
        <ConfirmAction
          label={t('confirm')}
          title={t('confirmTitle')}
          description={t('confirmDescription', { kept: nameOf(kept), merged: nameOf(merged) })}
          successMessage={t('done')}
          isDanger
          isDisabled={conflicts.length > 0}
          action={mergeCentersAction.bind(null, {
            keptId: kept.id,
            keptVersion: kept.version,
            mergedId: merged.id,
            mergedVersion: merged.version,
          })}
          redirectTo={`/centers/${kept.id}`}
        />
      }
    >
      <div className="mb-4 space-y-3">
        {conflicts.length > 0 && (
          <Notice tone="danger" title={t('conflicts', { count: conflicts.length })}>
            <ul className="list-disc space-y-1 pl-5">
              {conflicts.map(({ key, names }) => (
                <li key={key}>{causes(key, { names })}</li>
              ))}
            </ul>
          </Notice>
        )}
        {renumbered > 0 && <Notice tone="info">{t('renumbered', { count: renumbered })}</Notice>}
      </div>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="numeric">
              {t('count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {MERGED_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="font-medium">
                {t(`kind.${kind}`)}
              </th>
              <td className="numeric">{formatInteger(counts[kind])}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { discardImportAction } from '@/lib/imports/actions'
import type { ImportBatchDetail } from '@/lib/imports/types'

type Props = { batch: Pick<ImportBatchDetail, 'id' | 'version'> }

/** Throws away a list that is not written. */
export function DiscardImport({ batch }: Props) {
  const t = useTranslations('imports.discard')
  return (
    <ConfirmAction
      label={t('label')}
      title={t('title')}
      description={t('description')}
      successMessage={t('done')}
      isDanger
      variant="secondary"
      action={discardImportAction.bind(null, { id: batch.id, version: batch.version })}
      redirectTo="/imports"
    />
  )
}

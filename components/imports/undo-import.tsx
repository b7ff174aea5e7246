import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { undoImportAction } from '@/lib/imports/actions'
import type { ImportBatchDetail } from '@/lib/imports/types'

type Props = { batch: Pick<ImportBatchDetail, 'id' | 'version'> }

/** Takes a written list back as a whole. */
export function UndoImport({ batch }: Props) {
  const t = useTranslations('imports.undo')
  return (
    <ConfirmAction
      label={t('label')}
      title={t('title')}
      description={t('description')}
      successMessage={t('done')}
      isDanger
      variant="secondary"
      action={undoImportAction.bind(null, { id: batch.id, version: batch.version })}
    />
  )
}

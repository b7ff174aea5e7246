'use client'
import { useTranslations } from 'next-intl'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { Notice } from '@/components/feedback/notice'
import { Section } from '@/components/layout/section'
import { PreviewCenters } from '@/components/org/preview-centers'
import { PreviewPeople } from '@/components/org/preview-people'
import { PreviewUnits } from '@/components/org/preview-units'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { recordOrgChangeAction } from '@/lib/org-changes/actions'
import type { OrgChangeForm } from '@/lib/org-changes/schema'
import type { OrgPreview } from '@/lib/org-changes/types'

type ChangePreviewProps = { preview: OrgPreview; input: OrgChangeForm; onEdit: () => void }

/** Everything that a change would touch, and the button that does it. */
export function ChangePreview({ preview, input, onEdit }: ChangePreviewProps) {
  const t = useTranslations('org')
  const record = useFreshAction(recordOrgChangeAction)
  const { kind, effectiveOn, documentNo, frozenReports, targets } = preview
  const confirm = (
    <ConfirmAction
      label={t('preview.confirm')}
      title={t('preview.confirmTitle')}
      description={t('preview.confirmDescription', {
        kind: t(`kind.${kind}`),
        day: formatDate(effectiveOn),
        document: documentNo,
      })}
      confirmLabel={t('preview.confirm')}
      action={() => record(input)}
      successMessage={t('preview.done')}
      variant="primary"
      redirectTo={`/org/${input.unitId}`}
    />
  )
  return (
    <Section
      title={t('preview.title')}
      description={t('preview.description')}
      actions={
        <>
          <Button onClick={onEdit}>{t('preview.edit')}</Button>
          {confirm}
        </>
      }
    >
      <div className="space-y-4">
        {preview.centers.length > 0 && (
          <Notice>
            {frozenReports > 0 && <p>{t('preview.frozen', { count: formatInteger(frozenReports) })}</p>}
            <p>{t('preview.counting')}</p>
          </Notice>
        )}
        {targets > 0 && <Notice tone="warning">{t('preview.targets', { count: targets })}</Notice>}
        <PreviewUnits title={t('preview.created')} units={preview.created} />
        <PreviewUnits title={t('preview.changed')} units={preview.changed} />
        <PreviewUnits title={t('preview.closed')} units={preview.closed} />
        <PreviewCenters centers={preview.centers} />
        <PreviewPeople people={preview.people} />
      </div>
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { ButtonLink } from '@/components/ui/button-link'
import { formatInstant } from '@/lib/core/format/date'
import type { DryRun } from '@/lib/imports/types'

const LISTED_UNITS = 12

type Props = { id: string; run: DryRun; sameFileAppliedAt: Date | null }

/** What has to be known before the button is pressed: errors, nothing to do, units to be created, columns not taken. */
export function DryRunNotices({ id, run, sameFileAppliedAt }: Props) {
  const t = useTranslations('imports.check')
  const { counts, units, untaken } = run
  return (
    <div className="mb-5 space-y-3">
      {counts.errors > 0 && (
        <Notice
          tone="danger"
          title={t('errorsTitle', { count: counts.errors })}
          actions={
            <ButtonLink href={`/api/imports/${id}/errors`} download>
              {t('downloadErrors')}
            </ButtonLink>
          }
        >
          {t('errorsHint')}
        </Notice>
      )}
      {counts.created + counts.changed + counts.errors === 0 && (
        <Notice tone="success" title={t('unchangedTitle')}>
          {t('unchangedHint')}
        </Notice>
      )}
      {sameFileAppliedAt && (
        <Notice tone="info">{t('sameFile', { at: formatInstant(sameFileAppliedAt) })}</Notice>
      )}
      {units.length > 0 && (
        <Notice tone="warning" title={t('unitsTitle', { count: units.length })}>
          {units
            .slice(0, LISTED_UNITS)
            .map(({ name, code }) => t('unitCode', { name, code }))
            .join('、')}
          {units.length > LISTED_UNITS && t('more', { count: units.length })}
        </Notice>
      )}
      {untaken.length > 0 && (
        <Notice tone="info" title={t('untakenTitle', { count: untaken.length })}>
          {t('untaken', { columns: untaken.join('、') })}
        </Notice>
      )}
    </div>
  )
}

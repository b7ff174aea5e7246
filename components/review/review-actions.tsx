'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { ActionBar } from '@/components/forms/action-bar'
import { MarkReportButton } from '@/components/review/mark-report-button'
import { ReturnDialog } from '@/components/review/return-dialog'
import { ButtonLink } from '@/components/ui/button-link'
import { unlockReportAction } from '@/lib/reporting/lock/actions'
import { approveReportAction } from '@/lib/reporting/review/actions'
import type { ReviewDetail } from '@/lib/reporting/review/types'

type Props = {
  detail: ReviewDetail
  marks: ReadonlyMap<string, string>
  flagged: number
  /** The registers have changed since the submission, so that it cannot be approved. */
  hasDrift: boolean
}

/** 退回, 审核通过, 解锁: only what this person may do, and why not where he may not. */
export function ReviewActions({ detail, marks, flagged, hasDrift }: Props) {
  const t = useTranslations('review')
  const { id, version, can, nextId } = detail
  const next = nextId ? `/review/${nextId}` : '/review'
  return (
    <ActionBar>
      {can.approve && (
        <ConfirmAction
          label={t('approve')}
          variant="primary"
          title={t('approveTitle')}
          description={`${t('approveDescription')}${flagged > 0 ? t('approveFlagged', { count: flagged }) : ''}`}
          confirmLabel={t('approve')}
          isDisabled={hasDrift || marks.size > 0}
          action={() => approveReportAction({ id, version })}
          successMessage={t('approved')}
          redirectTo={next}
        />
      )}
      {can.return && <ReturnDialog id={id} version={version} marks={marks} redirectTo={next} />}
      {can.mark && <MarkReportButton id={id} version={version} toVerify={detail.toVerify} />}
      {can.unlock && (
        <ConfirmAction
          label={t('unlock')}
          isDanger
          title={t('unlockTitle')}
          description={t('unlockDescription')}
          confirmLabel={t('unlock')}
          reason={{ label: t('unlockReason'), maxLength: 200 }}
          action={(reason) => unlockReportAction({ id, version, reason })}
          successMessage={t('unlocked')}
        />
      )}
      {detail.refusal && detail.refusal !== 'ownWork' && (
        <span className="text-table text-soft">{t(`refused.${detail.refusal}`)}</span>
      )}
      {nextId && (
        <ButtonLink href={next} variant="ghost">
          {t('next')}
        </ButtonLink>
      )}
    </ActionBar>
  )
}

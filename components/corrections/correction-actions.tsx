'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { ActionBar } from '@/components/forms/action-bar'
import {
  approveCorrectionAction,
  passOnCorrectionAction,
  refuseCorrectionAction,
  settleRecordsAction,
  withdrawCorrectionAction,
} from '@/lib/corrections/actions'
import type { CorrectionDetail } from '@/lib/corrections/types'

const MAX_NOTE = 500

/** 转报, 同意, 不同意, 撤回, 核对登记: only what this person may do now. */
export function CorrectionActions({ correction }: { correction: CorrectionDetail }) {
  const t = useTranslations('corrections')
  const { id, version, can, drift, maySettle } = correction
  if (!can.pass && !can.approve && !can.refuse && !can.withdraw && !maySettle) return null
  return (
    <ActionBar>
      {can.pass && (
        <ConfirmAction
          label={t('pass')}
          variant="primary"
          title={t('passTitle')}
          description={t('passDescription')}
          confirmLabel={t('pass')}
          action={() => passOnCorrectionAction({ id, version })}
          successMessage={t('passedOn')}
        />
      )}
      {can.approve && (
        <ConfirmAction
          label={t('approve')}
          variant="primary"
          title={t('approveTitle')}
          description={t('approveDescription')}
          confirmLabel={t('approve')}
          isDisabled={drift.length > 0}
          reason={{ label: t('approveNote'), maxLength: MAX_NOTE, isOptional: true }}
          action={(note) => approveCorrectionAction({ id, version, note })}
          successMessage={t('approved')}
        />
      )}
      {can.refuse && (
        <ConfirmAction
          label={t('refuse')}
          isDanger
          title={t('refuseTitle')}
          description={t('refuseDescription')}
          confirmLabel={t('refuse')}
          reason={{ label: t('refuseNote'), maxLength: MAX_NOTE }}
          action={(note) => refuseCorrectionAction({ id, version, note })}
          successMessage={t('refused')}
        />
      )}
      {maySettle && (
        <ConfirmAction
          label={t('records.settle')}
          variant="primary"
          title={t('records.settleTitle')}
          description={t('records.settleDescription')}
          confirmLabel={t('records.settle')}
          action={() => settleRecordsAction({ id, version })}
          successMessage={t('records.settled')}
        />
      )}
      {can.withdraw && (
        <ConfirmAction
          label={t('withdraw')}
          title={t('withdrawTitle')}
          description={t('withdrawDescription')}
          confirmLabel={t('withdraw')}
          action={() => withdrawCorrectionAction({ id, version })}
          successMessage={t('withdrawn')}
        />
      )}
    </ActionBar>
  )
}

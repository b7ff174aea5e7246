import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { ButtonLink } from '@/components/ui/button-link'
import { formatInstant } from '@/lib/core/format/date'
import type { CorrectionKey } from '@/lib/corrections/schema'
import type { MonthNotes as Notes } from '@/lib/corrections/types'
import { newCorrectionHref } from '@/lib/corrections/view'

/** 待核实, 更正中 and the way to a correction, above the form of a month. */
export function MonthNotes({ notes, of }: { notes: Notes; of: CorrectionKey }) {
  const t = useTranslations('corrections')
  const { toVerify, openId, corrected, canRequest, recordsId } = notes
  return (
    <div className="print:hidden">
      {toVerify !== null && (
        <Notice tone="warning" title={t('toVerify')} className="mb-4">
          {toVerify}
        </Notice>
      )}
      {openId && (
        <Notice tone="info" className="mb-4">
          {t('monthUnderWay')}{' '}
          <ButtonLink href={`/corrections/${openId}`} size="sm">
            {t('toOpen')}
          </ButtonLink>
        </Notice>
      )}
      {recordsId && (
        <Notice tone="warning" className="mb-4">
          {t('monthRecordsOpen')}{' '}
          <ButtonLink href={`/corrections/${recordsId}`} size="sm">
            {t('toRecordsOpen')}
          </ButtonLink>
        </Notice>
      )}
      {(corrected || canRequest) && (
        <p className="mb-4 flex flex-wrap items-center gap-3 text-table text-soft">
          {corrected && t('correctedAt', { at: formatInstant(corrected) })}
          {canRequest && (
            <ButtonLink href={newCorrectionHref(of)} size="sm">
              {t('request')}
            </ButtonLink>
          )}
        </p>
      )}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import type { BriefingDetail } from '@/lib/briefings/types'
import { formatInstant } from '@/lib/core/format/date'

/** Whether the figures still move, who froze them, and why a paper is void. */
export async function StatusNotice({ briefing }: { briefing: Pick<BriefingDetail, 'state' | 'approval'> }) {
  const t = await getTranslations('briefings.status')
  const { state, approval } = briefing
  if (state === 'DRAFT') return <Notice className="mb-5">{t('draft')}</Notice>
  if (state === 'FINAL' && approval)
    return (
      <Notice tone="success" className="mb-5">
        {t('final', { name: approval.approvedBy, time: formatInstant(approval.approvedAt) })}
      </Notice>
    )
  const voided = approval?.voided
  return (
    <Notice tone="warning" className="mb-5">
      {voided
        ? t('void', { name: voided.by, time: formatInstant(voided.at), reason: voided.reason })
        : t('voidDraft')}
    </Notice>
  )
}

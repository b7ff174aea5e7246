import { useTranslations } from 'next-intl'
import { InfoPopover } from '@/components/ui/info-popover'
import { Table } from '@/components/ui/table'
import { formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { MonthRates, Share, StatusRates } from '@/lib/reporting/status/types'

const KEYS = ['reporting', 'reportingAtLock', 'timeliness', 'firstPass'] as const

/** 报送率, 按时报送率 and 一次审核通过率 of a month by township in the order of the codes; no ranking. */
export function RatesTable({ rates: { rates: all, total } }: { rates: MonthRates }) {
  const t = useTranslations('report-status')
  const shown = (share: Share | null) =>
    share && share.whole > 0 ? (
      <>
        {formatShare(share.part, share.whole)}{' '}
        <span className="text-small text-faint">
          {share.part}/{share.whole}
        </span>
      </>
    ) : (
      NO_VALUE
    )
  const cells = (rates: StatusRates) =>
    KEYS.map((key) => (
      <td key={key} className="numeric">
        {shown(rates[key])}
      </td>
    ))
  return (
    <Table caption={t('rates')} isStickyHead={false} isFirstColumnSticky isCompact>
      <thead>
        <tr>
          <th scope="col">{t('township')}</th>
          {KEYS.map((key) => (
            <th key={key} scope="col" className="numeric">
              {t(`rate.${key}`)}
              <InfoPopover label={t(`rate.${key}`)}>{t(`definition.${key}`)}</InfoPopover>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((rates) => (
          <tr key={rates.townshipId ?? 'county'}>
            <th scope="row">{rates.name ?? t('countyLevel')}</th>
            {cells(rates)}
          </tr>
        ))}
      </tbody>
      {all.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {cells(total)}
          </tr>
        </tfoot>
      )}
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import type { CorrectionKey } from '@/lib/corrections/schema'
import type { RecordLine } from '@/lib/corrections/types'
import { recordsLink } from '@/lib/reporting/form/view'

/** What the opened registers say against what was signed, each line with the way to its records. */
export function RecordTable({ lines, of }: { lines: readonly RecordLine[]; of: CorrectionKey }) {
  const t = useTranslations('corrections')
  return (
    <Table caption={t('records.title')} isStickyHead={false} isFirstColumnSticky>
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" className="centered">
            {t('unitOfMeasure')}
          </th>
          <th scope="col" className="numeric">
            {t('records.signed')}
          </th>
          <th scope="col" className="numeric">
            {t('records.recorded')}
          </th>
          <th scope="col">{t('records.check')}</th>
          <th scope="col">{t('remark')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{line.name}</th>
            <td className="centered text-soft">{line.unit}</td>
            <td className="numeric">{formatInteger(line.signed)}</td>
            <td className="numeric font-semibold">{formatInteger(line.recorded)}</td>
            <td>
              <StatusLight tone={line.isSettled ? 'green' : 'amber'}>
                {t(line.isSettled ? 'records.agrees' : 'records.differs')}
              </StatusLight>
            </td>
            <td className="text-small text-soft">
              {!line.isCorrected && `${t('records.moved')} `}
              <Link href={recordsLink(line.code, of)} className="underline">
                {t('toRecords')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import { DerivedNote } from '@/components/corrections/derived-note'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import type { CorrectionKey } from '@/lib/corrections/schema'
import type { ChangeLine } from '@/lib/corrections/types'

/** Old → new of every figure that changes, the totals that follow included. */
export function ChangeTable({ lines, of }: { lines: readonly ChangeLine[]; of: CorrectionKey }) {
  const t = useTranslations('corrections')
  const shown = (value: number | null) => (value === null ? t('blank') : formatInteger(value))
  const difference = ({ from, to }: ChangeLine) => {
    if (from === null || to === null) return ''
    return to > from ? `+${formatInteger(to - from)}` : formatInteger(to - from)
  }
  return (
    <Table caption={t('changes')} isStickyHead={false} isFirstColumnSticky>
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" className="centered">
            {t('unitOfMeasure')}
          </th>
          <th scope="col" className="numeric">
            {t('from')}
          </th>
          <th scope="col" className="numeric">
            {t('to')}
          </th>
          <th scope="col" className="numeric">
            {t('difference')}
          </th>
          <th scope="col">{t('remark')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{line.name}</th>
            <td className="centered text-soft">{line.unit}</td>
            <td className="numeric">{shown(line.from)}</td>
            <td className="numeric font-semibold">{shown(line.to)}</td>
            <td className="numeric text-soft">{difference(line)}</td>
            <td className="text-small text-soft">
              {line.isFollowing && t('following')}
              {line.kind === 'DERIVED' && <DerivedNote code={line.code} of={of} />}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

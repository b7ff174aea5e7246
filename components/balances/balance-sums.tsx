import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import type { BalanceSum } from '@/lib/balances/types'
import { formatInteger } from '@/lib/core/format/number'

type BalanceSumsProps = { sums: readonly BalanceSum[] }

/** What is confirmed of each code; each sum leads to its balances. */
export function BalanceSums({ sums }: BalanceSumsProps) {
  const t = useTranslations('balances')
  const noteOf = ({ count, undivided, proposed }: BalanceSum) =>
    [
      t('sum.note', { count }),
      undivided > 0 && t('sum.undivided', { value: formatInteger(undivided) }),
      proposed > 0 && t('sum.proposed', { count: proposed }),
    ]
      .filter(Boolean)
      .join('，')
  return (
    <KeyFigureGrid>
      {sums.map((sum) => (
        <KeyFigure
          key={sum.code}
          label={t(`code.${sum.code}`)}
          value={formatInteger(sum.confirmed)}
          unit={t(`unit.${sum.code}`)}
          href={`/balances?code=${sum.code}`}
          note={noteOf(sum)}
        />
      ))}
    </KeyFigureGrid>
  )
}

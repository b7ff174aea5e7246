import { useTranslations } from 'next-intl'
import { definitionText } from '@/components/progress/definition-text'
import { LIGHT_TONES } from '@/components/progress/light-tones'
import { OverviewGrid, type TileText } from '@/components/progress/overview-grid'
import { formatMonth } from '@/lib/core/format/date'
import { formatDecimalShort, formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'
import type { Overview, OverviewTile } from '@/lib/progress/overview/types'
import { figureText } from '@/lib/progress/words/view'

/** The key figures of a unit, each with its target, changes and line; the tile leads to its list, ⓘ to its definition. */
export function OverviewTiles({ overview }: { overview: Overview }) {
  const t = useTranslations('progress.tiles')
  const [light, card] = [useTranslations('progress.light'), useTranslations('progress.card')]
  const month = formatMonth(overview.month)
  const textOf = (tile: OverviewTile): TileText => {
    const { figure, target, difference, monthChange, yearChange } = tile
    const label = t(`label.${tile.code}`, { month })
    const { coverage } = figure
    return {
      key: tile.code,
      label,
      ...amountOf(figure, t('none')),
      ...(target !== null && {
        light: { tone: LIGHT_TONES[tile.light], word: light(tile.light) },
        target: {
          label: t(tile.isCeiling ? 'ceiling' : 'target', { value: formatDecimalShort(target) }),
          ...(difference && { difference: t('difference', { value: difference.replace(/\.00$/, '') }) }),
        },
      }),
      changes: [
        { label: t('lastMonth'), ...monthChange },
        { label: t('lastYear'), ...yearChange },
      ],
      trend: tile.trend,
      ...(coverage && !isRate(figure) && { note: t('coverage', coverage) }),
      card: definitionText(card, figure, { name: label, isPending: overview.isPending }),
    }
  }
  return <OverviewGrid tiles={overview.tiles.map(textOf)} />
}

const isRate = ({ part, whole }: Figure) => part !== null && whole !== null && whole > 0

/** A rate as its two counts with the percentage beside, everything else with its unit. */
function amountOf(figure: Figure, none: string): { value: string; unit?: string } {
  const { part, whole, value, definition } = figure
  if (whole === 0) return { value: NO_VALUE, unit: none }
  if (isRate(figure))
    return {
      value: `${formatInteger(part)}/${formatInteger(whole)}`,
      unit: formatShare(part ?? 0, whole ?? 0),
    }
  return { value: figureText(figure), ...(value !== null && { unit: definition.unit }) }
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Light } from '@/components/progress/light'
import { KeyFigure } from '@/components/ui/key-figure'
import { formatDecimalShort, formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { OverviewTile as Tile } from '@/lib/progress/overview/types'
import { figureText } from '@/lib/progress/words/view'

type OverviewTileProps = { tile: Tile; label: string; info: ReactNode }

/** One key figure: a rate as its two counts with the percentage beside, everything else with its unit. */
export function OverviewTile({ tile, label, info }: OverviewTileProps) {
  const t = useTranslations('progress.tiles')
  const { figure, light, target, difference, monthChange, yearChange, trend } = tile
  const { part, whole, value, definition, coverage, href } = figure
  const isRate = part !== null && whole !== null && whole > 0
  const unit = isRate ? formatShare(part, whole) : value === null ? undefined : definition.unit
  const isNobody = whole === 0
  return (
    <KeyFigure
      label={label}
      value={
        isRate ? `${formatInteger(part)}/${formatInteger(whole)}` : isNobody ? NO_VALUE : figureText(figure)
      }
      unit={isNobody ? t('none') : unit}
      href={href ?? undefined}
      status={target === null ? undefined : <Light light={light} />}
      target={
        target === null
          ? undefined
          : {
              label: t('target', { value: formatDecimalShort(target) }),
              ...(difference && { difference: t('difference', { value: difference.replace(/\.00$/, '') }) }),
            }
      }
      changes={[
        { label: t('lastMonth'), ...monthChange },
        { label: t('lastYear'), ...yearChange },
      ]}
      trend={trend}
      info={info}
      note={coverage && !isRate ? t('coverage', coverage) : undefined}
    />
  )
}

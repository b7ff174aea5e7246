import { useTranslations } from 'next-intl'
import { DefinitionCard } from '@/components/progress/definition-card'
import { OverviewTile } from '@/components/progress/overview-tile'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatMonth } from '@/lib/core/format/date'
import type { Overview } from '@/lib/progress/overview/types'

/** The key figures of a unit, each with its target, changes and line; the tile leads to its list, ⓘ to its definition. */
export function OverviewTiles({ overview }: { overview: Overview }) {
  const t = useTranslations('progress.tiles')
  const month = formatMonth(overview.month)
  return (
    <KeyFigureGrid>
      {overview.tiles.map((tile) => {
        const label = t(`label.${tile.code}`, { month })
        return (
          <OverviewTile
            key={tile.code}
            tile={tile}
            label={label}
            info={<DefinitionCard figure={tile.figure} name={label} isPending={overview.isPending} />}
          />
        )
      })}
    </KeyFigureGrid>
  )
}

'use client'
import { DefinitionPopover, type DefinitionText } from '@/components/progress/definition-popover'
import { KeyFigure } from '@/components/ui/key-figure'
import type { KeyFigureChangeProps } from '@/components/ui/key-figure-change'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { StatusLight } from '@/components/ui/status-light'
import type { StatusTone } from '@/components/ui/status-shape'

/** A key figure in words, as it travels to the browser. */
export type TileText = {
  key: string
  label: string
  value: string
  unit?: string
  light?: { tone: StatusTone; word: string }
  target?: { label: string; difference?: string }
  changes: KeyFigureChangeProps[]
  trend: (number | null)[]
  note?: string
  card: DefinitionText
}

/** Key figures side by side. They travel as values; as markup the twelve of them would make a third of the page. */
export function OverviewGrid({ tiles }: { tiles: readonly TileText[] }) {
  return (
    <KeyFigureGrid>
      {tiles.map(({ key, card, light, ...tile }) => (
        <KeyFigure
          key={key}
          {...tile}
          {...(card.list && { href: card.list.href })}
          status={light && <StatusLight tone={light.tone}>{light.word}</StatusLight>}
          info={<DefinitionPopover {...card} />}
        />
      ))}
    </KeyFigureGrid>
  )
}

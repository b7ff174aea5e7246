import type { CSSProperties } from 'react'

/** Width of the column of tick boxes. */
export const TICK_WIDTH = '2.75rem'

/** Where the first column sticks: at the edge, or beside the tick boxes. */
export function firstColumnOffset(isSelectable: boolean | undefined): CSSProperties | undefined {
  return isSelectable ? { left: TICK_WIDTH } : undefined
}

/** A column's width as a variable, so that the style sheet can overrule it on phones. */
export function headStyle(width: string | undefined, isBesideTicks: boolean | undefined): CSSProperties {
  const variable: Record<`--${string}`, string | undefined> = { '--column': width }
  return { ...variable, ...firstColumnOffset(isBesideTicks) }
}

import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatAtPlaces, formatShare } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'

/** The words of a mean over fewer years than one. */
const TOO_SHORT = '不足一年'

/** A figure as it is shown, without its unit: a rate out of its two counts, everything else at its places. */
export function figureText(
  figure: Pick<Figure, 'value' | 'places' | 'part' | 'whole' | 'isTooShort' | 'definition'>,
): string {
  const { value, places, part, whole, isTooShort, definition } = figure
  if (isTooShort) return TOO_SHORT
  if (value !== null && definition.unit === '%' && part !== null && whole !== null)
    return formatShare(part, whole).replace('%', '')
  return formatAtPlaces(value, places)
}

/** The months of a flow, or the day of a stock. */
export function figurePeriodText({ from, to, asOf }: Pick<Figure, 'from' | 'to' | 'asOf'>): string {
  if (to === null) return `截至${formatDate(asOf)}`
  if (from === null) return `截至${formatMonth(to)}`
  return from === to ? formatMonth(from) : `${formatMonth(from)}至${formatMonth(to)}`
}

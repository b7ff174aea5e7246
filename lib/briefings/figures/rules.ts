import type { Book, BoundFigure, Fact } from '@/lib/briefings/figures/types'
import { exactText, wordFigure } from '@/lib/briefings/wording/rules'
import type { FigureStyle } from '@/lib/briefings/wording/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { decimal2 } from '@/lib/core/decimal'
import { formatDecimal, formatInteger, formatShare, sharePermille } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'

/** The token by which a sentence names a slot. */
export const tokenOf = (slot: string) => `{{${slot}}}`

const REGISTER_TIME = '截至当日'
const REGISTER_ORG = '各中心合计'

type Bound = Pick<BoundFigure, 'slot' | 'text' | 'exact' | 'value' | 'unit'>

/** An empty book of figures that stand as of one day, with the reports behind them. */
export function newBook(asOf: CalendarDate, coverage: BoundFigure['coverage'] = null): Book {
  const figures: Record<string, BoundFigure> = {}
  const bind = (bound: Bound, fact: Fact) => {
    figures[bound.slot] = {
      ...bound,
      name: fact.name,
      formula: fact.formula ?? fact.name,
      timeRule: REGISTER_TIME,
      orgRule: REGISTER_ORG,
      metric: null,
      style: 'EXACT',
      asOf,
      from: null,
      to: null,
      coverage,
      href: fact.href ?? null,
    }
    return tokenOf(bound.slot)
  }
  return {
    figures,
    count: (slot, value, unit, fact) => {
      const exact = formatInteger(value)
      return bind({ slot, text: `${exact}${unit}`, exact, value: decimal2(String(value)), unit }, fact)
    },
    decimal: (slot, value, unit, fact) => {
      const exact = formatDecimal(value)
      return bind({ slot, text: `${exact}${unit}`, exact, value, unit }, fact)
    },
    share: (slot, { part, whole }, fact) => {
      const text = formatShare(part, whole)
      const permille = sharePermille(part, whole)
      const value = permille === null ? null : decimal2((permille / 10).toFixed(1))
      const formula = `${fact.formula ?? fact.name}（${formatInteger(part)}÷${formatInteger(whole)}）`
      return bind({ slot, text, exact: text.replace('%', ''), value, unit: '%' }, { ...fact, formula })
    },
    words: (slot, text, fact) => bind({ slot, text, exact: text, value: null, unit: '' }, fact),
  }
}

type Wish = { slot: string; style: FigureStyle; unit?: string | undefined }

/** The printed value of a rate: its counts, divided once and rounded once. */
function rateText(figure: Figure): string | null {
  const isRate = figure.definition.unit === '%' && figure.part !== null && figure.whole !== null
  return isRate ? formatShare(figure.part ?? 0, figure.whole ?? 0) : null
}

/**
 * A figure of the metrics module in the words of its slot; null where it has no value, so that the part of the sentence
 * that needs it is left out: a blank is not a 0.
 */
export function bindFigure(figure: Figure, { slot, style, unit }: Wish): BoundFigure | null {
  if (figure.value === null) return null
  const printed = unit ?? figure.definition.unit
  const rate = rateText(figure)
  const { definition, value, metric, asOf, from, to, coverage, href } = figure
  const exact = rate ? rate.replace('%', '') : exactText(value, figure.places)
  const words = wordFigure(value, style, { unit: printed, places: figure.places }).text
  return {
    slot,
    // 600.00平方米 reads 600平方米; places that say something stay.
    text: rate ?? words.replace(/\.0+(?=\D|$)/, ''),
    exact,
    value,
    unit: printed,
    name: definition.name,
    formula: definition.formula,
    timeRule: definition.timeRule,
    orgRule: definition.orgRule,
    metric,
    style,
    asOf,
    from,
    to,
    coverage,
    href,
  }
}

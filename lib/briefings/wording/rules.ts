import type { FigureStyle, Wording } from '@/lib/briefings/wording/types'
import { type Decimal2, toHundredths } from '@/lib/core/decimal'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'

const TEN = 1_000n
const HUNDRED = 10_000n
const TEN_THOUSAND = 1_000_000n
/** 0.1万 in hundredths. */
const THOUSAND = 100_000n

const floorTo = (hundredths: bigint, step: bigint) => (hundredths / step) * step

/**
 * A figure cut, never rounded up, in hundredths: below 10 as it is, 10–99 to tens, up to 9,999 to two digits, from 10,000
 * to 0.1万. Rule: domain.md §6.4.
 */
export function truncateFigure(hundredths: bigint): bigint {
  if (hundredths < TEN) return hundredths
  if (hundredths < HUNDRED) return floorTo(hundredths, TEN)
  if (hundredths >= TEN_THOUSAND) return floorTo(hundredths, THOUSAND)
  const digits = (hundredths / 100n).toString().length
  return floorTo(hundredths, 100n * 10n ** BigInt(digits - 2))
}

/** 12.7万, 1万: tenths of 万 without an idle zero. */
function tenThousands(hundredths: bigint): string {
  const tenths = hundredths / THOUSAND
  const rest = tenths % 10n
  return `${tenths / 10n}${rest === 0n ? '' : `.${rest}`}万`
}

/** The plain digits of a cut figure, in 万 from 10,000 on. */
function cutText(hundredths: bigint): string {
  if (hundredths >= TEN_THOUSAND) return tenThousands(hundredths)
  const whole = hundredths / 100n
  const rest = hundredths % 100n
  return rest === 0n ? `${whole}` : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}

/**
 * The exact value with thousands separators and at most `places` places. Places that are dropped are cut, never rounded
 * up, so that the text never says more than the value.
 */
export function exactText(value: Decimal2, places: 0 | 1 | 2): string {
  const full = formatDecimal(value)
  if (places === 2) return full
  return places === 1 ? full.slice(0, -1) : full.slice(0, -3)
}

/** Number alone, without unit. */
function numberText(value: Decimal2, style: FigureStyle, places: 0 | 1 | 2): Wording {
  const hundredths = toHundredths(value)
  const exact = { text: exactText(value, places), isExact: true }
  if (style === 'EXACT' || hundredths < TEN) return exact
  if (style === 'TEN_THOUSANDS' && hundredths < TEN_THOUSAND) return exact
  const cut = truncateFigure(hundredths)
  const text = cutText(cut)
  if (cut === hundredths)
    return style === 'REACHED' ? { text: `达到${text}`, isExact: true } : { text, isExact: true }
  const isFollowed = style === 'AND_MORE' || style === 'TEN_THOUSANDS'
  return { text: isFollowed ? `${text}余` : `超过${text}`, isExact: false }
}

/**
 * A figure with its unit, in the asked style: 3,217 人次 → 3200余人次, 15,043 → 超过1.5万人次, 800 → 800人次 whatever the
 * style. 余 stands before the unit, 超过 and 达到 before the number. Rule: domain.md §6.4.
 * @param setting unit as it is printed, and the places of the exact value
 * @throws RangeError when the value is no decimal with two places
 */
export function wordFigure(
  value: Decimal2,
  style: FigureStyle,
  setting: { unit: string; places: 0 | 1 | 2 },
): Wording {
  const { text, isExact } = numberText(value, style, setting.places)
  return { text: `${text}${setting.unit}`, isExact }
}

/** The least value that a wording claims, in hundredths: what the property “never says more than the value” measures. */
export function claimedHundredths(text: string): bigint {
  const match = /(\d[\d,]*)(?:\.(\d{1,2}))?(万)?/.exec(text)
  if (!match) throw new RangeError(`no figure in ${text}`)
  const [, whole = '0', places = '', wan] = match
  const digits = BigInt(`${whole.replaceAll(',', '')}${places.padEnd(2, '0')}`)
  return wan ? digits * 10_000n : digits
}

/** A whole number with its unit: 45个. */
export const countText = (count: number, unit: string) => `${formatInteger(count)}${unit}`

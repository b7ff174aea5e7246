import { type Decimal2, toHundredths } from '@/lib/core/decimal'

/** What stands where there is no value. */
export const NO_VALUE = '—'

const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A whole number with thousands separators; null → “—”. */
export function formatInteger(value: number | bigint | null | undefined): string {
  if (value === null || value === undefined) return NO_VALUE
  const text = value.toString()
  return text.startsWith('-') ? `-${group(text.slice(1))}` : group(text)
}

/** An exact decimal with thousands separators and two places; null → “—”. */
export function formatDecimal(value: Decimal2 | null | undefined): string {
  if (value === null || value === undefined) return NO_VALUE
  const [whole = '0', places = '00'] = value.split('.')
  return `${whole.startsWith('-') ? `-${group(whole.slice(1))}` : group(whole)}.${places.padEnd(2, '0')}`
}

/** An exact decimal at 0, 1 or 2 places, rounded half up once, with thousands separators; null → “—”. */
export function formatAtPlaces(value: Decimal2 | null | undefined, places: 0 | 1 | 2): string {
  if (value === null || value === undefined || places === 2) return formatDecimal(value)
  const hundredths = toHundredths(value)
  const size = hundredths < 0n ? -hundredths : hundredths
  const step = places === 1 ? 10n : 100n
  const units = (size + step / 2n) / step
  const sign = hundredths < 0n && units > 0n ? '-' : ''
  return sign + (places === 1 ? `${group(String(units / 10n))}.${units % 10n}` : group(String(units)))
}

/** The same without places that are zero: 600.00 → 600, 599.99 → 599.99. */
export function formatDecimalShort(value: Decimal2 | null | undefined): string {
  return formatDecimal(value).replace(/\.00$/, '')
}

/** A signed difference: +58.00, -58.00, 0.00. */
export function formatSignedDecimal(value: Decimal2 | null | undefined): string {
  if (value === null || value === undefined) return NO_VALUE
  return toHundredths(value) > 0n ? `+${formatDecimal(value)}` : formatDecimal(value)
}

/** A share with one place, rounded half up from exact integers; a zero whole → “—”. */
export function formatShare(part: number, whole: number): string {
  const permille = sharePermille(part, whole)
  return permille === null ? NO_VALUE : `${(permille / 10).toFixed(1)}%`
}

/** Thousandths of part ÷ whole, rounded half up; null when the whole is 0. */
export function sharePermille(part: number, whole: number): number | null {
  if (whole === 0) return null
  return Math.floor((part * 2000 + whole) / (2 * whole))
}

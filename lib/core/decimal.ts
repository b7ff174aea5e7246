/** An exact decimal with two places, as text: `"600.00"`. Areas are in ㎡, money in 元 or 万元. */
export type Decimal2 = string

/**
 * Hundredths of a decimal as an exact integer. Accepts up to two decimals.
 * @throws RangeError when the text is not such a decimal
 */
export function toHundredths(value: Decimal2): bigint {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(value)
  if (!match) throw new RangeError(`not a decimal with two places: ${value}`)
  const digits = BigInt(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`)
  return match[1] ? -digits : digits
}

/** The text of a number of hundredths, always with two places. */
export function fromHundredths(hundredths: bigint): Decimal2 {
  const sign = hundredths < 0n ? '-' : ''
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Two places, normalised: `"600"` → `"600.00"`. */
export function decimal2(value: string): Decimal2 {
  return fromHundredths(toHundredths(value))
}

/** -1, 0 or 1. */
export function compareDecimal(a: Decimal2, b: Decimal2): number {
  const difference = toHundredths(a) - toHundredths(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Exact sum. */
export function sumDecimal(values: readonly Decimal2[]): Decimal2 {
  return fromHundredths(values.reduce((sum, value) => sum + toHundredths(value), 0n))
}

/** Exact difference a − b. */
export function subtractDecimal(a: Decimal2, b: Decimal2): Decimal2 {
  return fromHundredths(toHundredths(a) - toHundredths(b))
}

/** The two-place text of what Prisma returns for a decimal column, or null. */
export function decimalOrNull(value: { toFixed(places: number): string } | null): Decimal2 | null {
  return value === null ? null : value.toFixed(2)
}

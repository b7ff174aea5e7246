import { fromHundredths } from '@/lib/core/decimal'
import { formatDecimalShort, NO_VALUE } from '@/lib/core/format/number'

/** How a change is said: percent of an amount, points of a rate, or the plain difference of a count of things. */
export type ChangeKind = 'PERCENT' | 'POINTS' | 'DIFFERENCE'

export type Change = { text: string; direction: 'up' | 'down' | 'flat' }

const signed = (text: string, isUp: boolean) => (isUp ? `+${text}` : `-${text}`)

/** Tenths of a value that stands in hundredths, rounded half up. */
const tenths = (hundredths: bigint) => (hundredths + 5n) / 10n

/**
 * The change from one figure to another, both in hundredths. Rule: a percentage of nothing says nothing, so from 0 or
 * from an unknown figure it is “—”, never infinite.
 */
export function changeOf(now: bigint | null, before: bigint | null, kind: ChangeKind): Change {
  if (now === null || before === null || (kind === 'PERCENT' && before === 0n))
    return { text: NO_VALUE, direction: 'flat' }
  const difference = now - before
  if (difference === 0n) return { text: kind === 'PERCENT' ? '0.0%' : '0', direction: 'flat' }
  const isUp = difference > 0n
  const size = isUp ? difference : -difference
  const direction = isUp ? 'up' : 'down'
  if (kind === 'DIFFERENCE')
    return { text: signed(formatDecimalShort(fromHundredths(size)), isUp), direction }
  const base = before < 0n ? -before : before
  const amount = kind === 'POINTS' ? tenths(size) : (size * 2000n + base) / (2n * base)
  const text = `${amount / 10n}.${amount % 10n}`
  return { text: signed(kind === 'POINTS' ? `${text}个百分点` : `${text}%`, isUp), direction }
}

import { type Decimal2, fromHundredths } from '@/lib/core/decimal'
import type { CellProblem, Reading } from '@/lib/imports/values/types'

/** A number as it stands in a cell, cut from the words around it. */
export type NumberPhrase = { before: string; digits: string; after: string }

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g
const ENUMERATED = /\d\s*[、,.。]\s*\d/
const CHINESE_DIGITS = /[一二三四五六七八九十百千两]/

/** Half-width digits, signs and brackets; unusual blanks as plain ones; ㎡, m² and M² as m2. */
export function normalizeCell(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().replace(/[mM]2/g, 'm2')
}

/**
 * The only number of a cell with the words before and after it.
 * Rule: several figures (ranges, 室内室外, 分别) have no single value; a figure that is not written as one is no figure.
 */
export function onlyNumber(text: string): NumberPhrase | { problem: CellProblem } {
  const plain = text.replace(/m2/g, '㎡')
  const found = [...plain.matchAll(NUMBER)]
  const [match] = found
  if (!match)
    return { problem: { key: CHINESE_DIGITS.test(plain) ? 'noArabicDigits' : 'noNumber', params: { text } } }
  if (/\d[eExX]\d/.test(plain)) return { problem: { key: 'malformedNumber', params: { text } } }
  if (found.length > 1)
    return {
      problem: { key: ENUMERATED.test(plain) ? 'malformedNumber' : 'severalNumbers', params: { text } },
    }
  const before = plain.slice(0, match.index)
  const after = plain.slice(match.index + match[0].length)
  if (/[-−–—~.,]\s*$/.test(before) || /^\s*[.,/]/.test(after))
    return { problem: { key: 'malformedNumber', params: { text } } }
  return { before, digits: match[0].replace(/[, ]/g, ''), after }
}

/**
 * An exact decimal with two places out of digits times a power of ten: `("0.06", 4)` → `"600.00"`.
 * Rule: more than two decimals are refused, never rounded; zeros behind them say nothing.
 */
export function exactDecimal(digits: string, power: number): { value: Decimal2 } | { problem: CellProblem } {
  const [whole = '0', places = ''] = digits.split('.')
  const scaled = power + 2 - places.length
  const all = whole + places
  if (all.length + Math.max(0, scaled) > 15) return { problem: { key: 'tooManyDigits' } }
  const kept = scaled >= 0 ? all + '0'.repeat(scaled) : all.slice(0, scaled)
  if (scaled < 0 && /[1-9]/.test(all.slice(scaled)))
    return { problem: { key: 'tooManyDecimals', params: { text: digits } } }
  return { value: fromHundredths(BigInt(kept || '0')) }
}

const COUNT_UNIT = /^(万)?\s*(户|人|名|层|个|家)?$/
const APPROXIMATION = /约|余|多|近|不足|超|逾|左右|不到|几|上下|以上|以下/

/** Whether words hold an approximation that a plain number cannot carry. */
export function isApproximate(words: string): boolean {
  return APPROXIMATION.test(words)
}

/**
 * A whole number of people, households or storeys: `1,229户`, `１２`, `1.5万人`.
 * Rule: counts carry no qualifier, so 约, 余, 多 … are refused; decimals, signs and exponents too.
 */
export function readCount(text: string, max: number): Reading<number> {
  const clean = normalizeCell(text)
  const phrase = onlyNumber(clean)
  if ('problem' in phrase) return phrase
  if (isApproximate(phrase.before + phrase.after))
    return { problem: { key: 'approximateNumber', params: { text } } }
  const unit = COUNT_UNIT.exec(phrase.after.trim())
  if (!unit || phrase.before !== '') return { problem: { key: 'notACount', params: { text } } }
  const exact = exactDecimal(phrase.digits, unit[1] ? 4 : 0)
  if ('problem' in exact || !exact.value.endsWith('.00'))
    return { problem: { key: 'notACount', params: { text } } }
  const value = Number(exact.value)
  if (value > max) return { problem: { key: 'tooBig', params: { max } } }
  return { value, conversion: /^\d+$/.test(text.trim()) ? null : String(value) }
}

const MONEY_UNIT = /^(万元|万|亿元|亿|元)?(?:人民币)?$/
const MONEY_POWER: Record<string, number> = { 元: -4, 万: 0, 万元: 0, 亿: 4, 亿元: 4 }

/**
 * An amount in 万元: `96.8`, `68万元`, `0.14亿元` → `1400.00`, `960000元` → `96.00`; a bare number is in 万元.
 * Rule: an investment carries no qualifier, so 130多万元 and 百余元 are refused.
 */
export function readMoneyWan(text: string, max: number): Reading<Decimal2> {
  const clean = normalizeCell(text)
  const phrase = onlyNumber(clean)
  if ('problem' in phrase) return phrase
  if (isApproximate(phrase.before + phrase.after))
    return { problem: { key: 'approximateNumber', params: { text } } }
  const unit = MONEY_UNIT.exec(phrase.after.trim())
  if (!unit || !/^(总?投资|投入|[¥￥])?[::]?\s*$/.test(phrase.before))
    return { problem: { key: 'notMoney', params: { text } } }
  const exact = exactDecimal(phrase.digits, MONEY_POWER[unit[1] ?? '万元'] ?? 0)
  if ('problem' in exact) return exact
  if (Number(exact.value) > max) return { problem: { key: 'tooBig', params: { max } } }
  return { value: exact.value, conversion: /^\d+(\.\d{1,2})?$/.test(text.trim()) ? null : exact.value }
}

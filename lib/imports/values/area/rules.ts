import { compareDecimal, type Decimal2 } from '@/lib/core/decimal'
import { exactDecimal, normalizeCell, onlyNumber } from '@/lib/imports/values/number/rules'
import type { CellProblem, ProblemKey, Reading } from '@/lib/imports/values/types'
import type { AreaQualifier } from '@/prisma/generated/enums'

export type AreaReading = { area: Decimal2; qualifier: AreaQualifier | null }

/** Which of a center's areas a column holds: words that name another one are refused. */
export type AreaKind = 'FLOOR' | 'USABLE' | 'RESIDENT' | 'OFFICE'

/** The largest area of a center in ㎡. */
export const MAX_AREA = '20000.00'

export const QUALIFIER_WORD: Record<AreaQualifier, string> = {
  ABOUT: '约',
  ODD: '余',
  MANY: '多',
  NEAR: '近',
  UNDER: '不足',
  OVER: '超',
}

/** Ways of writing a qualifier, the longer ones first. */
const QUALIFIERS: readonly [RegExp, AreaQualifier][] = [
  [/大约|约|大概|左右|上下/g, 'ABOUT'],
  [/不足|不到|未满/g, 'UNDER'],
  [/超过|超|逾/g, 'OVER'],
  [/将近|接近|近/g, 'NEAR'],
  [/余/g, 'ODD'],
  [/多/g, 'MANY'],
]
const QUALIFIER_AFTER = /^\s*(余|多|左右|上下)/
const UNIT = /^\s*(万)?(余|多)?\s*(平方公里|平方千米|平方米|平方[mM]|平米|公顷|亩|㎡|平方|平)?/
/** What may stand before a number without a unit; anything else could be a sum of money or a head-count. */
const AREA_WORDS = /^(总|建筑|改造|规划|面积|约|大约|近|将近|不足|不到|超|超过|为|达|达到|共|计|[: +])*$/
const OPEN_BOUND = /以上|以下|以内|至少|最多|不低于|不少于|不超过|不高于/
const PART_BEFORE = /[室厅堂]/
const OTHER_AREA: Record<AreaKind, RegExp> = {
  FLOOR: /使用面积|办公面积|居民活动面积/,
  USABLE: /建筑面积|办公面积|居民活动面积/,
  RESIDENT: /建筑面积|办公面积/,
  OFFICE: /建筑面积|居民活动面积/,
}

const refuse = (key: ProblemKey, text: string): { problem: CellProblem } => ({
  problem: { key, params: { text } },
})

/**
 * An area in ㎡ with its qualifier, out of what people write: `350余平方米`, `1.75万平方米`, `綜合樓1600m2`.
 * Rule: the qualifier is kept; 万 is converted exactly and shown; site areas (占地, 亩), several figures, single rooms
 * and open bounds are refused with their cause, because no one value of the building can be read from them.
 */
export function readArea(text: string, kind: AreaKind = 'FLOOR'): Reading<AreaReading> {
  const clean = normalizeCell(text).replace(/築/g, '筑').replace(/積/g, '积')
  if (/占地|用地/.test(clean)) return refuse('siteArea', text)
  if (/各约?|分别|平均|人均|户均|每/.test(clean)) return refuse('separateAreas', text)
  const phrase = onlyNumber(clean)
  if ('problem' in phrase) return phrase
  const { before, digits, after } = phrase
  const unit = UNIT.exec(after)
  const rest = after.slice(unit?.[0].length ?? 0)
  const problem =
    wordsProblem(text, before + rest, kind) ?? unitProblem({ text, unit: unit?.[3], before, rest })
  if (problem) return problem
  if (PART_BEFORE.test(before) || /室外|室内/.test(rest)) return refuse('partOfCenter', text)
  const qualifier = readQualifierWords(text, `${before} ${unit?.[2] ?? ''}${rest}`)
  if ('problem' in qualifier) return qualifier
  const exact = exactDecimal(digits, unit?.[1] ? 4 : 0)
  if ('problem' in exact) return exact
  const area = exact.value
  if (compareDecimal(area, '0') <= 0) return refuse('areaZero', text)
  if (compareDecimal(area, MAX_AREA) > 0) return { problem: { key: 'areaTooBig', params: { text } } }
  return {
    value: { area, qualifier: qualifier.value },
    conversion: conversionOf(text, area, qualifier.value),
  }
}

function unitProblem(cell: { text: string; unit: string | undefined; before: string; rest: string }) {
  const { text, unit, before, rest } = cell
  if (unit && /公里|千米|公顷|亩/.test(unit)) return refuse('wrongUnit', text)
  if (unit === undefined && rest.trim() !== '' && !QUALIFIER_AFTER.test(rest))
    return refuse('wrongUnit', text)
  if (unit === undefined && !AREA_WORDS.test(before)) return refuse('wrongUnit', text)
  if (/[A-Za-z]/.test(before + rest)) return refuse('unreadWords', text)
  return null
}

function wordsProblem(text: string, words: string, kind: AreaKind) {
  if (OPEN_BOUND.test(words)) return refuse('openBound', text)
  if (OTHER_AREA[kind].test(words)) return refuse('otherArea', text)
  return null
}

function readQualifierWords(
  text: string,
  words: string,
): { value: AreaQualifier | null } | { problem: CellProblem } {
  const found = QUALIFIERS.filter(([pattern]) => words.match(pattern)).map(([, qualifier]) => qualifier)
  return found.length > 1 ? refuse('severalQualifiers', text) : { value: found[0] ?? null }
}

function conversionOf(text: string, area: Decimal2, qualifier: AreaQualifier | null): string | null {
  if (/^\d+(\.\d{1,2})?$/.test(text.trim())) return null
  return qualifiedArea(area, qualifier)
}

/** An area with its qualifier where people write it: 约350.00, 350.00余. */
export function qualifiedArea(area: Decimal2, qualifier: AreaQualifier | null): string {
  if (qualifier === null) return area
  const word = QUALIFIER_WORD[qualifier]
  return qualifier === 'ODD' || qualifier === 'MANY' ? `${area}${word}` : `${word}${area}`
}

/** A qualifier in a column of its own: 约, 余, 多, 近, 不足, 超 and their usual synonyms. */
export function readQualifier(text: string): Reading<AreaQualifier> {
  const clean = normalizeCell(text)
  const found = QUALIFIERS.find(([pattern]) => clean.replace(pattern, '') === '' && clean !== '')
  if (!found) return refuse('unknownQualifier', text)
  const word = QUALIFIER_WORD[found[1]]
  return { value: found[1], conversion: word === text.trim() ? null : word }
}

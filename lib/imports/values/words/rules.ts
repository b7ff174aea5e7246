import { normalizeCell } from '@/lib/imports/values/number/rules'
import type { Reading } from '@/lib/imports/values/types'
import type { CenterCategory, CenterKind, CenterStatus, Ownership } from '@/prisma/generated/enums'

export const CATEGORY_WORD: Record<CenterCategory, string> = {
  COUNTY: '县级',
  TOWNSHIP: '乡镇(街道)',
  COMMUNITY: '社区',
  VILLAGE: '村',
  RESIDENTIAL_STATION: '小区站',
  BUSINESS_AREA: '商圈楼宇园区',
  OTHER: '其他',
}

/** In this order: a 小区 station of a community is a station, a community of a 街道 is not the 街道's own center. */
const CATEGORY_PATTERNS: readonly [RegExp, CenterCategory][] = [
  [/商圈|楼宇|园区|商务区/, 'BUSINESS_AREA'],
  [/^(街道|乡镇|镇|乡)/, 'TOWNSHIP'],
  [/^县/, 'COUNTY'],
  [/^小区|党群服务站$/, 'RESIDENTIAL_STATION'],
  [/^社区(党群服务中心|服务中心|级|)$/, 'COMMUNITY'],
  [/^(行政)?村(党群服务中心|服务中心|级|)$/, 'VILLAGE'],
]

/**
 * The category that a class of center belongs to: 社区党群服务中心 → 社区, 街道(社区)… → 乡镇(街道).
 * Rule: a class that is none of the county's own is 其他; every interpretation is shown.
 */
export function readCategory(text: string): Reading<CenterCategory> {
  const clean = normalizeCell(text).replace(/ /g, '')
  const value = CATEGORY_PATTERNS.find(([pattern]) => pattern.test(clean))?.[1] ?? 'OTHER'
  return { value, conversion: CATEGORY_WORD[value] === clean ? null : CATEGORY_WORD[value] }
}

const KIND_WORDS: Record<string, CenterKind | null> = {
  新建: 'NEW_BUILD',
  新建类: 'NEW_BUILD',
  改造: 'RENOVATED',
  改造类: 'RENOVATED',
  改扩建: 'RENOVATED',
  已改造: 'RENOVATED',
  未改造: 'UNRENOVATED',
  未分类: null,
  未知: null,
  不详: null,
  unknown: null,
}
const KIND_LABEL: Record<CenterKind, string> = { NEW_BUILD: '新建', RENOVATED: '改造', UNRENOVATED: '未改造' }

/** How a kind is written; unknown is 未分类. */
export function kindWord(kind: CenterKind | null): string {
  return kind === null ? '未分类' : KIND_LABEL[kind]
}

const STATUS_WORDS: Record<string, CenterStatus> = {
  规划: 'PLANNED',
  规划中: 'PLANNED',
  拟建: 'PLANNED',
  在建: 'BUILDING',
  建设中: 'BUILDING',
  正常运行: 'OPEN',
  运行: 'OPEN',
  已启用: 'OPEN',
  启用: 'OPEN',
  已关闭: 'CLOSED',
  关闭: 'CLOSED',
  停用: 'CLOSED',
}
export const STATUS_WORD: Record<CenterStatus, string> = {
  PLANNED: '规划',
  BUILDING: '在建',
  OPEN: '正常运行',
  CLOSED: '已关闭',
}

const OWNERSHIP_WORDS: Record<string, Ownership> = {
  自有: 'OWNED',
  自有产权: 'OWNED',
  租用: 'RENTED',
  租赁: 'RENTED',
  借用: 'BORROWED',
  共用: 'SHARED',
  共享: 'SHARED',
}
export const OWNERSHIP_WORD: Record<Ownership, string> = {
  OWNED: '自有',
  RENTED: '租用',
  BORROWED: '借用',
  SHARED: '共用',
}

/**
 * A value by one of its words. Any other word is refused with the choices.
 * @param words every way to write it
 * @param wordOf how it is written properly
 */
export function readWord<T>(
  text: string,
  words: Record<string, T>,
  wordOf: (value: T) => string,
): Reading<T> {
  const clean = normalizeCell(text).replace(/ /g, '')
  const found = Object.entries(words).find(([word]) => word === clean.toLowerCase() || word === clean)
  if (!found) return { problem: { key: 'unknownWord', params: { text, choices: choicesOf(words, wordOf) } } }
  const word = wordOf(found[1])
  return { value: found[1], conversion: word === text.trim() ? null : word }
}

function choicesOf<T>(words: Record<string, T>, wordOf: (value: T) => string): string {
  return [...new Set(Object.values(words).map(wordOf))].join('、')
}

/** 新建, 改造, 未改造; 未分类 and its synonyms are a stated unknown. Any other word is refused with the choices. */
export function readKind(text: string): Reading<CenterKind | null> {
  return readWord(text, KIND_WORDS, kindWord)
}

/** 规划, 在建, 正常运行, 已关闭 and their synonyms. */
export function readStatus(text: string): Reading<CenterStatus> {
  return readWord(text, STATUS_WORDS, (status) => STATUS_WORD[status])
}

/** 自有, 租用, 借用, 共用 and their synonyms. */
export function readOwnership(text: string): Reading<Ownership> {
  return readWord(text, OWNERSHIP_WORDS, (ownership) => OWNERSHIP_WORD[ownership])
}

/** Line breaks and tabs are text; every other control character and lone surrogates are not. */
const UNWANTED = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u

/** Text of at most `max` characters as it stands, blanks around it dropped. */
export function readText(text: string, max: number): Reading<string> {
  if (UNWANTED.test(text)) return { problem: { key: 'controlCharacters' } }
  const value = text.trim()
  if ([...value].length > max) return { problem: { key: 'tooLong', params: { max } } }
  return { value, conversion: null }
}

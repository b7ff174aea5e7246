import { compareDecimal, type Decimal2, subtractDecimal } from '@/lib/core/decimal'
import { formatDecimal, formatSignedDecimal } from '@/lib/core/format/number'
import type { AreaReason, AreaStanding, AreaStatus, CoverageStatus, GapBound } from '@/lib/standings/types'
import type { AreaQualifier, CenterCategory, CenterKind, FunctionDomain } from '@/prisma/generated/enums'

export const AREA_STATUS_WORDS: Record<AreaStatus, string> = {
  MET: '达标',
  SHORT: '未达标',
  EXEMPTED: '已备案',
  TO_MEASURE: '待实测',
  NOT_APPLICABLE: '未纳入',
}

export const AREA_REASON_WORDS: Record<AreaReason, string> = {
  CLOSED: '已关闭',
  CATEGORY: '类别未纳入',
  STATUS: '在建或规划',
  UNKNOWN_KIND: '类型未分',
  UNRENOVATED: '未改造',
  NO_TARGET: '当日无目标',
  NO_AREA: '面积未填',
}

export const COVERAGE_WORDS: Record<CoverageStatus, string> = {
  MET: '达标',
  PARTIAL: '未达标',
  NOT_APPLICABLE: '未纳入',
}

export const CATEGORY_WORDS: Record<CenterCategory, string> = {
  COUNTY: '县级',
  TOWNSHIP: '乡镇（街道）',
  COMMUNITY: '社区',
  VILLAGE: '村',
  RESIDENTIAL_STATION: '小区站',
  BUSINESS_AREA: '商圈楼宇园区',
  OTHER: '其他',
}

export const KIND_WORDS: Record<CenterKind, string> = {
  NEW_BUILD: '新建',
  RENOVATED: '改造',
  UNRENOVATED: '未改造',
}
export const UNKNOWN_KIND_WORD = '未分类'

export const DOMAIN_WORDS: Record<FunctionDomain, string> = {
  PARTY: '党建活动',
  PUBLIC_SERVICE: '便民服务',
  CULTURE: '文化娱乐',
  HEALTH: '健康医疗',
  MEDIATION: '矛盾调解',
}

export const QUALIFIER_WORDS: Record<AreaQualifier, string> = {
  ABOUT: '约',
  ODD: '余',
  MANY: '多',
  NEAR: '近',
  UNDER: '不足',
  OVER: '超',
}

export const GAP_BOUND_WORDS: Record<GapBound, string> = {
  EXACT: '',
  AT_MOST: '至多',
  AT_LEAST: '至少',
  ABOUT: '约',
}

/** 余 and 多 stand behind the number, the others before it. */
const BEHIND: readonly AreaQualifier[] = ['ODD', 'MANY']

/** An area as stated: 310.00多, 约1,500.00, 600.00; “—” for none. */
export function areaText(standing: Pick<AreaStanding, 'actual' | 'qualifier'>): string {
  const number = formatDecimal(standing.actual)
  if (standing.actual === null || standing.qualifier === null) return number
  const word = QUALIFIER_WORDS[standing.qualifier]
  return BEHIND.includes(standing.qualifier) ? `${number}${word}` : `${word}${number}`
}

/** A gap with what is known of it: 58.00, 至多90.00, 约1,058.00; “—” for none. */
export function gapText(gap: Decimal2 | null, bound: GapBound | null): string {
  if (gap === null || bound === null) return formatDecimal(null)
  return `${GAP_BOUND_WORDS[bound]}${formatDecimal(gap)}`
}

/** Actual − target, ㎡, where both are known; null otherwise. */
export function areaDifference(standing: Pick<AreaStanding, 'actual' | 'target'>): Decimal2 | null {
  if (standing.actual === null || standing.target === null) return null
  return subtractDecimal(standing.actual, standing.target)
}

/** The difference as text: +19.74, -58.00, -90.00（至多） where it is short by a bounded gap. */
export function differenceText(standing: AreaStanding): string {
  const text = formatSignedDecimal(areaDifference(standing))
  const word = standing.gapBound ? GAP_BOUND_WORDS[standing.gapBound] : standing.isApproximate ? '约' : ''
  return word ? `${text}（${word}）` : text
}

/** The status with its reason: 达标, 达标（约数）, 未纳入（类别未纳入）. */
export function areaStatusText(standing: AreaStanding): string {
  const word = AREA_STATUS_WORDS[standing.status]
  if (standing.reason) return `${word}（${AREA_REASON_WORDS[standing.reason]}）`
  return standing.status === 'MET' && standing.isApproximate ? `${word}（约数）` : word
}

/** 双达标 as a word: 是, 否, or “—” where it does not apply. */
export function doubleText(isDoubleMet: boolean | null): string {
  return isDoubleMet === null ? formatDecimal(null) : isDoubleMet ? '是' : '否'
}

/** The lines that apply to a set of standings, one a kind and value, the highest first. */
export function referenceLines(
  rows: readonly { kind: CenterKind | null; area: Pick<AreaStanding, 'target' | 'status'> }[],
): { kind: CenterKind; value: Decimal2 }[] {
  const lines = new Map<string, { kind: CenterKind; value: Decimal2 }>()
  for (const { kind, area } of rows)
    if (kind !== null && area.target !== null && area.status !== 'NOT_APPLICABLE')
      lines.set(`${kind} ${area.target}`, { kind, value: area.target })
  return [...lines.values()].sort((a, b) => compareDecimal(b.value, a.value))
}

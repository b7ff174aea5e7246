import type { Book } from '@/lib/briefings/figures/types'
import { countsText, gapToken } from '@/lib/briefings/overview/rules'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { heading, namesText, sentence } from '@/lib/briefings/rules'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { Progress, ReportingLine, ReportingSummary } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'
import type { AreaStanding, StandingRow, StandingSummary } from '@/lib/standings/types'
import { areaText, DOMAIN_WORDS, gapText, KIND_WORDS } from '@/lib/standings/view'

/** Items named in the sentence about what is missing most; the rest is in the annex. */
const MOST_MISSING = 5
const LIST = '/dashboard/centers'

const townshipWord = (name: string | null) => name ?? COUNTY_LEVEL_WORD

function namedByTownship(lines: readonly ReportingLine[], pick: 'unreported' | 'late'): string {
  return lines
    .filter((line) => line[pick].length > 0)
    .map(
      (line) =>
        `${townshipWord(line.townshipName)}${formatInteger(line[pick].length)}个（${namesText(line[pick].map((center) => center.name))}）`,
    )
    .join('；')
}

/** Who has not reported and who reported late, by township in code order. */
export function unreportedTexts(book: Book, reporting: ReportingSummary): string[] {
  const { expected, unreported, late, lines } = reporting
  if (expected === 0) return ['本月没有应报的中心。']
  const list = (pick: 'unreported' | 'late', word: string, query: string) => {
    const about = { name: `${word}的中心`, href: `${LIST}?report=${query}` }
    const count = book.count(`problem.${pick}.count`, reporting[pick].length, '个中心', about)
    const names = book.words(`problem.${pick}.names`, namedByTownship(lines, pick), about)
    return `${word}${count}：${names}。`
  }
  const texts = [
    ...(unreported.length > 0 ? [list('unreported', '未报', 'UNREPORTED')] : []),
    ...(late.length > 0 ? [list('late', '迟报', 'LATE')] : []),
  ]
  if (texts.length > 0) return texts
  return [`应报的${book.count('problem.expected', expected, '个中心', { name: '应报的中心' })}全部按时报送。`]
}

/** 近400 at a line of 400 is short by an amount that nobody knows: the paper says so instead of 至少0.00. */
const gapPhrase = ({ gap, gapBound }: AreaStanding) =>
  gapBound === 'AT_LEAST' && gap === '0.00' ? '待核实' : `${gapText(gap, gapBound)}平方米`

/** Centers below their area target with area, line and gap, a paragraph a township in code order. */
export function shortTexts(book: Book, rows: readonly StandingRow[], summary: StandingSummary): string[] {
  const short = rows.filter((row) => row.area.status === 'SHORT')
  if (short.length === 0) return ['没有面积未达标的中心。']
  const names = [...new Set(short.map((row) => row.townshipName))]
  const detail = ({ name, kind, area }: StandingRow) =>
    `${name}（${kind ? KIND_WORDS[kind] : ''}，目标${formatDecimal(area.target)}平方米，实际${areaText(area)}平方米，缺口${gapPhrase(area)}）`
  const about = { name: '面积未达标的中心', href: `${LIST}?area=SHORT` }
  const count = book.count('problem.short.count', short.length, '个中心', about)
  return [
    `面积未达标${count}，缺口合计${gapToken(book, summary)}。`,
    ...names.map((name, index) => {
      const own = short.filter((row) => row.townshipName === name)
      return `${townshipWord(name)}：${book.words(`problem.short.${index + 1}`, own.map(detail).join('；'), about)}。`
    }),
  ]
}

/** What centers lack of functions and items, by how many centers lack it. */
export function missingText(book: Book, rows: readonly StandingRow[]): string {
  const partial = rows.filter((row) => row.coverage.status === 'PARTIAL')
  if (partial.length === 0) return '没有服务未达标的中心。'
  const about = { name: '服务未达标的中心', href: `${LIST}?coverage=PARTIAL` }
  const domains = countsText(
    book,
    FUNCTION_DOMAINS.map((domain) => ({
      slot: `problem.lacks.${domain}`,
      word: DOMAIN_WORDS[domain],
      count: partial.filter((row) => row.coverage.missingDomains.includes(domain)).length,
    })),
  )
  const lacking = partial.filter((row) => row.coverage.missingItems.length > 0)
  const items = mostMissing(partial)
    .map((item) => `${item.name}${formatInteger(item.count)}个`)
    .join('、')
  const count = (slot: string, value: number, name: string) =>
    book.count(`problem.${slot}`, value, '个中心', { ...about, name })
  return [
    `服务未达标${count('partial', partial.length, about.name)}。`,
    domains ? `缺少功能的中心数：${domains}。` : '',
    items
      ? `县级清单事项未全部可办的${count('lacking', lacking.length, '清单事项未全部可办的中心')}，其中不可办中心较多的事项及中心数：${book.words('problem.items', items, { ...about, name: '不可办中心较多的事项' })}。`
      : '',
  ].join('')
}

/** Items by how many centers cannot handle them, the most first, equals by name; at most five. */
export function mostMissing(rows: readonly StandingRow[]): { name: string; count: number }[] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { id, name } of rows.flatMap((row) => row.coverage.missingItems))
    counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 })
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'))
    .slice(0, MOST_MISSING)
}

/** Data that keep centers from being judged; null when there are none. */
export function dataGapsText(book: Book, { reasons, area }: StandingSummary): string | null {
  const gaps = countsText(book, [
    { slot: 'problem.unknownKind', word: '类型未分', count: reasons.UNKNOWN_KIND },
    { slot: 'problem.noArea', word: '面积未填', count: reasons.NO_AREA },
    { slot: 'problem.toMeasure', word: '面积待实测', count: area.TO_MEASURE },
  ])
  return gaps ? `因数据不全不能判定面积是否达标的中心：${gaps}。` : null
}

/** 存在问题: named, with figures. */
export function problemParts(book: Book, { rows, summary, reporting }: Progress): DraftPart[] {
  const gaps = dataGapsText(book, summary)
  const many = (key: string, texts: readonly string[]) =>
    texts.map((text, index) => sentence(`${key}.${index + 1}`, text))
  return [
    heading(1, '存在问题'),
    heading(2, '月报未报、迟报'),
    ...many('unreported', unreportedTexts(book, reporting)),
    heading(2, '面积未达标'),
    ...many('short', shortTexts(book, rows, summary)),
    heading(2, '服务未达标'),
    sentence('missing', missingText(book, rows)),
    ...(gaps ? [heading(2, '基础数据不全'), sentence('gaps', gaps)] : []),
  ]
}

/** What follows: each demand names how many centers it concerns; a demand that concerns none is left out. */
export function demandParts(book: Book, { summary, reporting }: Progress, title: string): DraftPart[] {
  const missing = summary.reasons.UNKNOWN_KIND + summary.reasons.NO_AREA + summary.area.TO_MEASURE
  const demands = [
    {
      key: 'demand.reports',
      count: reporting.unreported.length,
      text: (n: string) => `未报月报的${n}要尽快补报，所在乡镇（街道）负责督促并审核。`,
    },
    {
      key: 'demand.area',
      count: summary.area.SHORT,
      text: (n: string) =>
        `面积未达标的${n}要逐个明确新建、改扩建或共享空间的办法和完成时限；确有客观困难的，按程序报县委组织部备案。`,
    },
    {
      key: 'demand.coverage',
      count: summary.coverage.PARTIAL,
      text: (n: string) => `服务未达标的${n}要补齐所缺功能，并会同事项责任部门落实县级清单事项。`,
    },
    {
      key: 'demand.data',
      count: missing,
      text: (n: string) => `数据不全的${n}要核准中心类型，实测并填报建筑面积。`,
    },
  ].filter((demand) => demand.count > 0)
  const texts = demands.map(({ key, count, text }, index) =>
    sentence(key, `${index + 1}.${text(book.count(key, count, '个中心', { name: '涉及的中心' }))}`),
  )
  return [
    heading(1, title),
    ...(texts.length > 0
      ? texts
      : [sentence('demand.none', '各中心要继续按月报送，保证数据真实、准确、完整。')]),
  ]
}

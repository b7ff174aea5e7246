import { centersText, heading, namesText, nonZero } from '@/lib/briefings/rules'
import type { CircularData } from '@/lib/briefings/types'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import { type Block, paragraph } from '@/lib/documents/model'
import type { ReportingLine, ReportingSummary } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, gapSumText } from '@/lib/progress/view'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'
import type { AreaStanding, StandingRow, StandingSummary } from '@/lib/standings/types'
import { areaText, DOMAIN_WORDS, gapText, KIND_WORDS } from '@/lib/standings/view'

/** Items named in the sentence about what is missing most; the rest is in the annex. */
const MOST_MISSING = 5

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
export function unreportedTexts({ expected, unreported, late, lines }: ReportingSummary): string[] {
  if (expected === 0) return ['本月没有应报的中心。']
  const texts = [
    ...(unreported.length > 0
      ? [`未报${centersText(unreported.length)}：${namedByTownship(lines, 'unreported')}。`]
      : []),
    ...(late.length > 0 ? [`迟报${centersText(late.length)}：${namedByTownship(lines, 'late')}。`] : []),
  ]
  return texts.length > 0 ? texts : [`应报的${centersText(expected)}全部按时报送。`]
}

/** 近400 at a line of 400 is short by an amount that nobody knows: the paper says so instead of 至少0.00. */
const gapPhrase = ({ gap, gapBound }: AreaStanding) =>
  gapBound === 'AT_LEAST' && gap === '0.00' ? '待核实' : `${gapText(gap, gapBound)}平方米`

/** Centers below their area target with area, line and gap, a paragraph a township in code order. */
export function shortTexts(rows: readonly StandingRow[], summary: StandingSummary): string[] {
  const short = rows.filter((row) => row.area.status === 'SHORT')
  if (short.length === 0) return ['没有面积未达标的中心。']
  const names = [...new Set(short.map((row) => row.townshipName))]
  const detail = ({ name, kind, area }: StandingRow) =>
    `${name}（${kind ? KIND_WORDS[kind] : ''}，目标${formatDecimal(area.target)}平方米，实际${areaText(area)}平方米，缺口${gapPhrase(area)}）`
  return [
    `面积未达标${centersText(short.length)}，缺口合计${gapSumText(summary)}平方米。`,
    ...names.map(
      (name) =>
        `${townshipWord(name)}：${short
          .filter((row) => row.townshipName === name)
          .map(detail)
          .join('；')}。`,
    ),
  ]
}

/** What centers lack of functions and items, by how many centers lack it. */
export function missingText(rows: readonly StandingRow[]): string {
  const partial = rows.filter((row) => row.coverage.status === 'PARTIAL')
  if (partial.length === 0) return '没有服务未达标的中心。'
  const domains = nonZero(
    FUNCTION_DOMAINS.map((domain) => {
      const count = partial.filter((row) => row.coverage.missingDomains.includes(domain)).length
      return { count, text: `${DOMAIN_WORDS[domain]}${formatInteger(count)}个` }
    }),
  )
  const lacking = partial.filter((row) => row.coverage.missingItems.length > 0)
  const items = mostMissing(partial)
    .map((item) => `${item.name}${formatInteger(item.count)}个`)
    .join('、')
  return [
    `服务未达标${centersText(partial.length)}。`,
    domains ? `缺少功能的中心数：${domains}。` : '',
    items
      ? `县级清单事项未全部可办的${centersText(lacking.length)}，其中不可办中心较多的事项及中心数：${items}。`
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
export function dataGapsText({ reasons, area }: StandingSummary): string | null {
  const gaps = nonZero([
    { count: reasons.UNKNOWN_KIND, text: `类型未分${formatInteger(reasons.UNKNOWN_KIND)}个` },
    { count: reasons.NO_AREA, text: `面积未填${formatInteger(reasons.NO_AREA)}个` },
    { count: area.TO_MEASURE, text: `面积待实测${formatInteger(area.TO_MEASURE)}个` },
  ])
  return gaps ? `因数据不全不能判定面积是否达标的中心：${gaps}。` : null
}

/** 三、存在问题: named, with figures. */
export function problemBlocks({ progress }: CircularData): Block[] {
  const { rows, summary, reporting } = progress
  const gaps = dataGapsText(summary)
  return [
    heading(1, '存在问题'),
    heading(2, '月报未报、迟报'),
    ...unreportedTexts(reporting).map(paragraph),
    heading(2, '面积未达标'),
    ...shortTexts(rows, summary).map(paragraph),
    heading(2, '服务未达标'),
    paragraph(missingText(rows)),
    ...(gaps ? [heading(2, '基础数据不全'), paragraph(gaps)] : []),
  ]
}

/** 四、下一步要求: each demand names how many centers it concerns; a demand that concerns none is left out. */
export function demandBlocks({ progress }: CircularData): Block[] {
  const { summary, reporting } = progress
  const missing = summary.reasons.UNKNOWN_KIND + summary.reasons.NO_AREA + summary.area.TO_MEASURE
  const demands = [
    {
      count: reporting.unreported.length,
      text: (n: string) => `未报月报的${n}要尽快补报，所在乡镇（街道）负责督促并审核。`,
    },
    {
      count: summary.area.SHORT,
      text: (n: string) =>
        `面积未达标的${n}要逐个明确新建、改扩建或共享空间的办法和完成时限；确有客观困难的，按程序报县委组织部备案。`,
    },
    {
      count: summary.coverage.PARTIAL,
      text: (n: string) => `服务未达标的${n}要对照附件1补齐所缺功能，并会同事项责任部门落实县级清单事项。`,
    },
    { count: missing, text: (n: string) => `数据不全的${n}要核准中心类型，实测并填报建筑面积。` },
  ].filter((demand) => demand.count > 0)
  const texts = demands.map((demand, index) =>
    paragraph(`${index + 1}.${demand.text(centersText(demand.count))}`),
  )
  return [
    heading(1, '下一步要求'),
    ...(texts.length > 0 ? texts : [paragraph('各中心要继续按月报送，保证数据真实、准确、完整。')]),
  ]
}

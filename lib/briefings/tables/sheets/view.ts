import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { Figures } from '@/lib/briefings/sentences/rules'
import { spanText } from '@/lib/briefings/tables/rules'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { standingSheet } from '@/lib/progress/table/view'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, coverageLine } from '@/lib/progress/view'
import type { SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'

const ORDER: SheetColumn = { key: 'order', header: '序号', width: 6, kind: 'integer', align: 'center' }
const numbered = (rows: readonly Record<string, SheetCell>[]) =>
  rows.map((row, index): Record<string, SheetCell> => ({ order: index + 1, ...row }))

const text = (key: string, header: string, width: number): SheetColumn => ({
  key,
  header,
  width,
  kind: 'text',
})
const count = (key: string, header: string, group?: string): SheetColumn => ({
  key,
  header,
  width: 11,
  kind: 'integer',
  total: 'sum',
  ...(group ? { group } : {}),
})

const coverageText = ({ coverage }: BoundFigure) =>
  coverage ? `应报${formatInteger(coverage.expected)}，已报${formatInteger(coverage.reported)}` : ''

/** 总表: every figure of the paper, as printed and exactly. */
function figureSheet(title: string, figures: readonly BoundFigure[], notes: SheetModel['notes']): SheetModel {
  return {
    name: '总表',
    title,
    ...(notes ? { notes } : {}),
    columns: [
      ORDER,
      text('name', '指标', 34),
      text('printed', '文中表述', 30),
      { key: 'value', header: '准确数', width: 18, kind: 'text', align: 'right' },
      text('unit', '单位', 12),
      text('span', '期间', 26),
    ],
    rows: numbered(
      figures.map((figure) => ({
        name: figure.name,
        printed: figure.text,
        value: figure.exact,
        unit: figure.unit,
        span: spanText(figure),
      })),
    ),
    paper: 'A4',
    frozenColumns: 2,
  }
}

const REPORTING = '月报'
const STANDING = '达标'

/** 按乡镇: one row a township, sums below. */
function townshipSheet(progress: Progress, notes: SheetModel['notes']): SheetModel {
  const rows = progress.reporting.lines.map((line) => {
    const own = progress.rows.filter((row) => row.townshipId === line.townshipId && row.status !== 'CLOSED')
    const summary = summarizeStandings(own)
    return {
      name: line.townshipName ?? COUNTY_LEVEL_WORD,
      centers: own.length,
      open: summary.byStatus.OPEN,
      judged: summary.areaRate.whole,
      met: summary.areaRate.part,
      short: summary.area.SHORT,
      gap: summary.gapSum,
      covered: summary.coverageRate.part,
      double: summary.doubleRate.part,
      expected: line.expected,
      submitted: line.submitted,
      onTime: line.onTime,
      late: line.late.length,
      unreported: line.unreported.length,
    }
  })
  return {
    name: '按乡镇',
    title: '社区党群服务中心分乡镇（街道）情况表',
    ...(notes ? { notes } : {}),
    columns: [
      ORDER,
      text('name', '乡镇（街道）', 18),
      count('centers', '中心'),
      count('open', '正常运行'),
      count('judged', '纳入面积', STANDING),
      count('met', '面积达标', STANDING),
      count('short', '未达标', STANDING),
      { key: 'gap', header: '面积缺口（㎡）', group: STANDING, width: 14, kind: 'decimal2', total: 'sum' },
      count('covered', '服务达标', STANDING),
      count('double', '双达标', STANDING),
      count('expected', '应报', REPORTING),
      count('submitted', '已报', REPORTING),
      count('onTime', '按时', REPORTING),
      count('late', '迟报', REPORTING),
      count('unreported', '未报', REPORTING),
    ],
    rows: numbered(rows),
    totalLabel: '合计',
    footer: `${coverageLine(progress)}。`,
    paper: 'A4',
  }
}

const listed = (rows: readonly StandingRow[]) => rows.filter((row) => row.status !== 'CLOSED')

function centerSheet(progress: Progress): SheetModel {
  return {
    ...standingSheet(progress, listed(progress.rows)),
    name: '按中心',
    annexLabel: '附件',
  }
}

function shortSheet(progress: Progress): SheetModel {
  const short = progress.rows.filter(
    (row) => row.area.status === 'SHORT' || row.coverage.status === 'PARTIAL',
  )
  return {
    ...standingSheet(progress, listed(short)),
    name: '未达标',
    title: '社区党群服务中心未达标情况表',
  }
}

function unreportedSheet(progress: Progress, notes: SheetModel['notes']): SheetModel {
  const rows = progress.reporting.lines.flatMap((line) =>
    line.unreported.map((center) => ({
      township: line.townshipName ?? COUNTY_LEVEL_WORD,
      name: center.name,
      count: 1,
    })),
  )
  return {
    name: '未报',
    title: `${formatMonth(progress.month)}月报未报中心`,
    ...(notes ? { notes } : {}),
    columns: [
      ORDER,
      text('township', '乡镇（街道）', 22),
      text('name', '中心名称', 40),
      { ...count('count', '未报（个）'), width: 12 },
    ],
    rows: numbered(rows),
    totalLabel: '合计',
    footer: `${coverageLine(progress)}。`,
    paper: 'A4',
  }
}

/** 口径: how every figure of the paper is worked out. */
function definitionSheet(figures: readonly BoundFigure[], notes: SheetModel['notes']): SheetModel {
  return {
    name: '口径',
    title: '指标口径',
    ...(notes ? { notes } : {}),
    columns: [
      ORDER,
      text('name', '指标', 30),
      text('unit', '单位', 10),
      text('formula', '计算办法', 58),
      text('time', '时间口径', 34),
      text('org', '汇总口径', 26),
      text('span', '期间', 26),
      text('coverage', '报送', 22),
    ],
    rows: numbered(
      figures.map((figure) => ({
        name: figure.name,
        unit: figure.unit,
        formula: figure.formula,
        time: figure.timeRule,
        org: figure.orgRule,
        span: spanText(figure),
        coverage: coverageText(figure),
      })),
    ),
    paper: 'A3',
    frozenColumns: 2,
  }
}

/** The workbook of a paper: 总表, 按乡镇, 按中心, 未达标, 未报, 口径. `used` are the slots that the paper prints. */
export function paperSheets(
  progress: Progress,
  paper: { title: string; figures: Figures; used: readonly string[]; unitName: string },
): SheetModel[] {
  // Words in slots (lists of names) stand in the paper and in the lists below, not among the figures.
  const figures = paper.used
    .flatMap((slot) => paper.figures[slot] ?? [])
    .filter((figure) => figure.value !== null)
  const notes = {
    left: `填报单位：${paper.unitName}`,
    right: `截至${formatDate(progress.asOf)}`,
  }
  return [
    figureSheet(paper.title, figures, notes),
    townshipSheet(progress, { ...notes, right: `${notes.right}　单位：个、㎡` }),
    centerSheet(progress),
    shortSheet(progress),
    unreportedSheet(progress, notes),
    definitionSheet(figures, notes),
  ]
}

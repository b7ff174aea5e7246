import { featureBlocks, openingText, overviewBlocks } from '@/lib/briefings/overview/rules'
import { demandBlocks, problemBlocks } from '@/lib/briefings/problems/rules'
import { centersText, namesText } from '@/lib/briefings/rules'
import type { Circular, CircularData } from '@/lib/briefings/types'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import {
  type Annex,
  type DocumentModel,
  type HeadCell,
  numberHeadings,
  paragraph,
  type Table,
} from '@/lib/documents/model'
import type { Progress, ReportingLine } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, coverageLine, standingTable, type TableColumn } from '@/lib/progress/view'

/** Two head rows: neighbours of one group share an upper cell, a column of its own spans both. */
export function headRows(columns: readonly Pick<TableColumn, 'group' | 'label'>[]): HeadCell[][] {
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  let previous: string | null = null
  for (const { group, label } of columns) {
    if (group === null) upper.push({ text: label, rowSpan: 2 })
    else {
      const last = upper.at(-1)
      if (group === previous && last) last.columnSpan = (last.columnSpan ?? 1) + 1
      else upper.push({ text: group, columnSpan: 1 })
      lower.push({ text: label })
    }
    previous = group
  }
  return [upper, lower]
}

const ALIGNED_LEFT = ['township', 'name']

/** 附件1: every center that is not closed, with a total row; the category shows in the reason where it matters. */
function standingAnnex(progress: Progress): Annex {
  const rows = progress.rows.filter((row) => row.status !== 'CLOSED')
  const table = standingTable(rows)
  const listed = `表列未关闭的${centersText(rows.length)}，其中正常运行${formatInteger(progress.summary.byStatus.OPEN)}个`
  const isPrinted = (_item: unknown, index: number) => table.columns[index]?.key !== 'category'
  const columns = table.columns.filter(isPrinted)
  const annexTable: Table = {
    kind: 'table',
    unit: '单位：平方米、个',
    columns: columns.map(({ key, kind, width }) => ({
      width,
      align: ALIGNED_LEFT.includes(key) ? 'LEFT' : kind === 'decimal' ? 'RIGHT' : 'CENTER',
    })),
    head: headRows(columns),
    rows: table.rows.map((cells) => cells.filter(isPrinted).map((cell) => cell.text)),
    total: table.total.filter(isPrinted).map((cell) => cell.text),
  }
  return {
    title: '社区党群服务中心达标对照表',
    orientation: 'LANDSCAPE',
    blocks: [paragraph(`${coverageLine(progress)}。${listed}。`), annexTable],
  }
}

const lineCells = (name: string, line: Omit<ReportingLine, 'townshipId' | 'townshipName'>): string[] => [
  name,
  formatInteger(line.expected),
  formatInteger(line.submitted),
  formatShare(line.submitted, line.expected),
  formatInteger(line.onTime),
  formatShare(line.onTime, line.expected),
  formatInteger(line.late.length),
  formatInteger(line.unreported.length),
  namesText(line.unreported.map((center) => center.name)),
]

/** 附件2: reports by township in code order, the unreported named. */
function reportingAnnex(progress: Progress): Annex {
  const { lines, ...sum } = progress.reporting
  const labels = ['乡镇（街道）', '应报', '已报', '报送率', '按时', '按时率', '迟报', '未报', '未报中心']
  const widths = [9, 4, 4, 7, 4, 7, 4, 4, 18]
  return {
    title: `${formatMonth(progress.month)}月报报送情况表`,
    orientation: 'PORTRAIT',
    blocks: [
      paragraph(`${coverageLine(progress)}。`),
      {
        kind: 'table',
        unit: '单位：个',
        columns: widths.map((width, index) => ({
          width,
          align: index === 0 || index === labels.length - 1 ? 'LEFT' : 'RIGHT',
        })),
        head: [labels.map((text) => ({ text }))],
        rows: lines.map((line) => lineCells(line.townshipName ?? COUNTY_LEVEL_WORD, line)),
        total: lineCells('合计', { ...sum, unreported: [] }).with(7, formatInteger(sum.unreported.length)),
      },
    ],
  }
}

/** 关于2025年6月社区党群服务中心运行情况的通报; with the unit's name when it is of one township only. */
export function circularTitle(progress: Pick<Progress, 'scope' | 'month'>): string {
  const unit = progress.scope.townshipId ? progress.scope.unitName : ''
  return `关于${formatMonth(progress.month)}${unit}社区党群服务中心运行情况的通报`
}

/**
 * 情况通报 of a month as a document: overview, features, problems, demands and two annexes, every figure from `data`.
 * `properties` name who drew it and when.
 */
export function circularOf(data: CircularData, properties: DocumentModel['properties']): Circular {
  const { progress } = data
  const title = circularTitle(progress)
  const document: DocumentModel = {
    title,
    addressee: data.addressee,
    blocks: numberHeadings([
      paragraph(openingText(data)),
      ...overviewBlocks(data),
      ...featureBlocks(data),
      ...problemBlocks(data),
      ...demandBlocks(data),
    ]),
    annexes: [standingAnnex(progress), reportingAnnex(progress)],
    signature: data.issuer,
    date: data.issuedOn,
    properties,
  }
  return {
    document,
    fileName: `${title}.docx`,
    month: progress.month,
    asOf: progress.asOf,
    scope: progress.scope,
    unreported: progress.reporting.unreported.length,
  }
}

import type { RankedCenter } from '@/lib/briefings/ranking/types'
import { namesText } from '@/lib/briefings/rules'
import { bindTable, headRows } from '@/lib/briefings/tables/rules'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { type Annex, paragraph, type Table } from '@/lib/documents/model'
import type { Progress, ReportingLine } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, coverageLine, standingTable } from '@/lib/progress/view'

const ALIGNED_LEFT = ['township', 'name']

/** A line under the title of an annex, its numbers bound to the annex. */
function note(key: string, text: string) {
  return { ...paragraph(''), runs: [{ text, slot: `${key}.note` }] }
}

/** 达标对照表: every center that is not closed, with a total row; the category shows in the reason where it matters. */
export function standingAnnex(progress: Progress): Annex {
  const rows = progress.rows.filter((row) => row.status !== 'CLOSED')
  const table = standingTable(rows)
  const listed = `表列未关闭的${formatInteger(rows.length)}个中心，其中正常运行${formatInteger(progress.summary.byStatus.OPEN)}个`
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
    blocks: [note('standing', `${coverageLine(progress)}。${listed}。`), bindTable('standing', annexTable)],
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

type PlainColumn = { label: string; width: number; align: 'LEFT' | 'CENTER' | 'RIGHT' }

/** A table with one row of heads. */
export function plainTable(
  key: string,
  columns: readonly PlainColumn[],
  body: Pick<Table, 'rows' | 'total' | 'unit' | 'caption'>,
): Table {
  return bindTable(key, {
    kind: 'table',
    columns: columns.map(({ width, align }) => ({ width, align })),
    head: [columns.map(({ label }) => ({ text: label }))],
    ...body,
  })
}

const REPORTING_COLUMNS: readonly PlainColumn[] = [
  { label: '乡镇（街道）', width: 9, align: 'LEFT' },
  { label: '应报', width: 4, align: 'RIGHT' },
  { label: '已报', width: 4, align: 'RIGHT' },
  { label: '报送率', width: 7, align: 'RIGHT' },
  { label: '按时', width: 4, align: 'RIGHT' },
  { label: '按时率', width: 7, align: 'RIGHT' },
  { label: '迟报', width: 4, align: 'RIGHT' },
  { label: '未报', width: 4, align: 'RIGHT' },
  { label: '未报中心', width: 18, align: 'LEFT' },
]

/** Reports by township in code order, the unreported named. */
export function reportingAnnex(progress: Progress): Annex {
  const { lines, ...sum } = progress.reporting
  return {
    title: `${formatMonth(progress.month)}月报报送情况表`,
    orientation: 'PORTRAIT',
    blocks: [
      note('reporting', `${coverageLine(progress)}。`),
      plainTable('reporting', REPORTING_COLUMNS, {
        unit: '单位：个',
        rows: lines.map((line) => lineCells(line.townshipName ?? COUNTY_LEVEL_WORD, line)),
        total: lineCells('合计', { ...sum, unreported: [] }).with(7, formatInteger(sum.unreported.length)),
      }),
    ],
  }
}

const RANKING_COLUMNS: readonly PlainColumn[] = [
  { label: '中心名称', width: 22, align: 'LEFT' },
  { label: '乡镇（街道）', width: 13, align: 'LEFT' },
  { label: '到访群众', width: 8, align: 'RIGHT' },
  { label: '活动场次', width: 8, align: 'RIGHT' },
  { label: '参与人次', width: 8, align: 'RIGHT' },
]

/** 运行情况排名表 where the county ranks, 运行情况表 in the order of the codes where it does not: all active centers. */
export function rankingAnnex(
  progress: Progress,
  { isRanked, rows }: { isRanked: boolean; rows: readonly RankedCenter[] },
): Annex {
  const first: PlainColumn = { label: isRanked ? '名次' : '序号', width: 5, align: 'CENTER' }
  const place = (row: RankedCenter, index: number) => {
    if (!isRanked) return String(index + 1)
    return row.rank === null ? '不排名' : String(row.rank)
  }
  const figure = (row: RankedCenter, value: number | null) => (row.isReported ? formatInteger(value) : '未报')
  const order = isRanked
    ? '按当月到访群众人次排列，并列的名次相同，未报的列后、不排名'
    : '按区划代码排列，不作排名'
  return {
    title: `${formatMonth(progress.month)}社区党群服务中心运行情况${isRanked ? '排名' : ''}表`,
    orientation: 'PORTRAIT',
    blocks: [
      note(
        'ranking',
        `共${formatInteger(rows.length)}个正常运行的中心，${order}。${coverageLine(progress)}。`,
      ),
      plainTable('ranking', [first, ...RANKING_COLUMNS], {
        unit: '单位：人次、场次',
        rows: rows.map((row, index) => [
          place(row, index),
          row.name,
          row.townshipName ?? COUNTY_LEVEL_WORD,
          figure(row, row.visits),
          figure(row, row.events),
          figure(row, row.people),
        ]),
      }),
    ],
  }
}

import type { Board, BoardChart, BoardTable } from '@/lib/boards/types'
import { sheetTotals } from '@/lib/boards/view'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { CountingMode } from '@/lib/metrics/types'
import type { SheetModel } from '@/lib/spreadsheets/model'

/** 口径 of a table or chart of a board, part by part. */
export type BoardDefinition = {
  formula: string
  unit: string
  timeRule: string
  orgRule: string
  cutOff: string
  reported: string
  exact: string
}

type Around = Pick<Board, 'asOf' | 'coverage'> & { counting: CountingMode; isPending: boolean }

const ORG: Record<CountingMode, string> = {
  THEN: '按当期隶属逐级相加',
  NOW: '按现隶属逐级相加',
}
const OFFICIAL = '只取已审核、已锁定的月报'
const PENDING = '含待审核的月报，不是正式数'

const around = ({ asOf, coverage, counting, isPending }: Around) => ({
  orgRule: `${ORG[counting]}；${isPending ? PENDING : OFFICIAL}`,
  cutOff: formatDate(asOf),
  reported: coverage,
})

const stands = (asOf: Around['asOf']) => `截至${formatDate(asOf)}的状态`

/** The units that the heads of a sheet name in brackets, each once. */
export function unitsOf({ columns }: Pick<SheetModel, 'columns'>): string {
  const named = columns.flatMap(({ header, group = '', kind }) => {
    const unit = /（([^（）]+)）$/.exec(header)?.[1] ?? /（([^（）]+)）$/.exec(group)?.[1]
    if (unit) return kind === 'text' ? [] : [unit]
    return kind === 'percent1' ? ['%'] : []
  })
  return [...new Set(named)].join('、') || '个'
}

/** What stands below the columns, by their heads; how many rows there are where nothing is added up. */
function exactOf(sheet: SheetModel): string {
  const rows = `共${sheet.rows.length}行`
  if (!sheet.totalLabel) return rows
  const totals = sheetTotals(sheet)
  const named = sheet.columns.flatMap(({ header, total }, index) =>
    total ? [`${header.replace(/（[^（）]+）$/, '')} ${totals[index]}`] : [],
  )
  return [`${rows}，${sheet.totalLabel}`, ...named].join('；')
}

/** 口径 of a table of a board. */
export function tableDefinition(board: Around, { note, period, sheet }: BoardTable): BoardDefinition {
  return {
    formula: note,
    unit: unitsOf(sheet),
    timeRule: period ?? stands(board.asOf),
    ...around(board),
    exact: exactOf(sheet),
  }
}

const MONTH = /^\d{4}-\d{2}$/

/** 口径 of a chart of a board. */
export function chartDefinition(
  board: Around,
  { note, unit, labels }: Pick<BoardChart, 'note' | 'unit' | 'labels'>,
): BoardDefinition {
  const [first = '', last = ''] = [labels[0], labels.at(-1)]
  const isCourse = MONTH.test(first) && MONTH.test(last)
  return {
    formula: note,
    unit,
    timeRule: isCourse ? `${formatMonth(first)}至${formatMonth(last)}，逐月` : stands(board.asOf),
    ...around(board),
    exact: '见图右上角“查看数据表”',
  }
}

import type { CalendarDate } from '@/lib/core/calendar'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { MonthRates, StatusMatrix } from '@/lib/reporting/status/types'
import { MARK_WORDS, MARKS } from '@/lib/reporting/status/view'
import type { SheetColumn, SheetModel } from '@/lib/spreadsheets/model'

const TITLE = '报送情况'
const RATES_TITLE = '报送率'

/** 报送情况 as two sheets: the matrix with a word in every cell, and the rates of the month in hand by township. */
export function statusSheets(
  { matrix, rates }: { matrix: StatusMatrix; rates: MonthRates },
  { unitName, on }: { unitName: string; on: CalendarDate },
): SheetModel[] {
  const notes = { left: `填报单位：${unitName}`, right: `截至${formatDate(on)}` }
  return [matrixSheet(matrix, notes), ratesSheet(rates, notes)]
}

type Notes = { left: string; right: string }

function matrixSheet(matrix: StatusMatrix, notes: Notes): SheetModel {
  return {
    name: TITLE,
    title: TITLE,
    notes,
    paper: 'A3',
    frozenColumns: 3,
    columns: [
      { key: 'township', header: '乡镇（街道）', width: 14, kind: 'text' },
      { key: 'code', header: '中心编码', width: 16, kind: 'text' },
      { key: 'center', header: '中心', width: 30, kind: 'text' },
      ...matrix.months.map((month) => ({
        key: month,
        header: formatMonth(month),
        width: 11,
        kind: 'text' as const,
        align: 'center' as const,
      })),
    ],
    rows: matrix.groups.flatMap((group) =>
      group.rows.map((row) => ({
        township: row.townshipName ?? '县级',
        code: row.code,
        center: row.centerName,
        ...Object.fromEntries(row.cells.map((cell) => [cell.month, MARK_WORDS[cell.mark]])),
      })),
    ),
    footer: MARKS.map((mark) => MARK_WORDS[mark]).join('、'),
  }
}

/** Each rate with the words of its numerator and denominator. */
const RATES = [
  { key: 'reporting', group: '报送率（至今）', part: '已报', whole: '应报' },
  { key: 'reportingAtLock', group: '报送率（锁定时）', part: '已报', whole: '应报' },
  { key: 'timeliness', group: '按时报送率', part: '按时', whole: '应报' },
  { key: 'firstPass', group: '一次审核通过率', part: '一次通过', whole: '已审核' },
] as const

/** Numerators and denominators stand beside each rate, so that every total is the sum of its rows. */
function ratesSheet({ month, rates: all }: MonthRates, notes: Notes): SheetModel {
  return {
    name: RATES_TITLE,
    title: `${formatMonth(month)}${RATES_TITLE}`,
    notes,
    frozenColumns: 1,
    columns: [
      { key: 'name', header: '乡镇（街道）', width: 18, kind: 'text' },
      ...RATES.flatMap(({ key, group, part, whole }): SheetColumn[] => [
        { key: `${key}Part`, header: part, group, width: 9, kind: 'integer', total: 'sum' },
        { key: `${key}Whole`, header: whole, group, width: 9, kind: 'integer', total: 'sum' },
        { key: `${key}Rate`, header: '比率', group, width: 10, kind: 'percent1' },
      ]),
    ],
    rows: all.map((rates) => ({
      name: rates.name ?? '县级',
      ...Object.fromEntries(
        RATES.flatMap(({ key }) => {
          const share = rates[key]
          return [
            [`${key}Part`, share?.part ?? null],
            [`${key}Whole`, share?.whole ?? null],
            [`${key}Rate`, share && share.whole > 0 ? share.part / share.whole : null],
          ]
        }),
      ),
    })),
    totalLabel: '合计',
  }
}

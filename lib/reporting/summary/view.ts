import type { CalendarDate } from '@/lib/core/calendar'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { groupBy } from '@/lib/core/group-by'
import type { MonthSummary, SummaryRow } from '@/lib/reporting/summary/types'
import type { SheetModel } from '@/lib/spreadsheets/model'

/** Whether the table shows more than one township, so that each row has to say which. */
export function hasTownships(summary: Pick<MonthSummary, 'rows'>): boolean {
  return new Set(summary.rows.map((row) => row.townshipId)).size > 1
}

/** A row as it travels to the browser: the word of its state, or a value for each column. */
export type SummaryLine = { id: string; center: string; state: string | null; values: (number | null)[] }
export type SummaryLines = { key: string; name: string | null; lines: SummaryLine[] }

/**
 * The rows of the 汇总表 by township; the name of the township stands over its rows where there are several.
 * @param words of a state, and of what belongs to no township
 */
export function summaryLines(
  { columns, rows }: Pick<MonthSummary, 'columns' | 'rows'>,
  words: { state: (state: SummaryRow['state']) => string; countyLevel: string },
): SummaryLines[] {
  const groups = groupBy(rows, (row) => row.townshipId ?? 'county')
  return [...groups].map(([key, own]) => ({
    key,
    name: groups.size > 1 ? (own[0]?.townshipName ?? words.countyLevel) : null,
    lines: own.map(({ centerId, centerName, state, figures }) => {
      const isEmpty = Object.keys(figures).length === 0
      return {
        id: centerId,
        center: centerName,
        state: isEmpty ? words.state(state) : null,
        values: isEmpty ? [] : columns.map(({ code }) => figures[code] ?? null),
      }
    }),
  }))
}

/** 汇总表 as a sheet: a column an indicator, the sums as formulas. */
export function summarySheet(
  summary: MonthSummary,
  {
    on,
    paper,
    sections,
  }: { on: CalendarDate; paper: 'A3' | 'A4'; sections: Readonly<Record<string, string>> },
): SheetModel {
  const { month, unitName, columns, rows, counted } = summary
  return {
    name: '月报汇总表',
    title: `${formatMonth(month)}社区党群服务中心月报汇总表`,
    notes: {
      left: `填报单位：${unitName}`,
      right: `已计入 ${counted}/${rows.length} 个中心，截至${formatDate(on)}`,
    },
    paper,
    frozenColumns: hasTownships(summary) ? 3 : 2,
    columns: [
      { key: 'order', header: '序号', width: 6, kind: 'integer', align: 'center' },
      ...(hasTownships(summary)
        ? [{ key: 'township', header: '乡镇（街道）', width: 14, kind: 'text' as const }]
        : []),
      { key: 'center', header: '中心', width: 26, kind: 'text' },
      ...columns.map(({ code, name, unit, section, isSummed }) => ({
        key: code,
        header: `${name}（${unit}）`,
        group: sections[section] ?? section,
        width: 10,
        kind: 'integer' as const,
        ...(isSummed && { total: 'sum' as const }),
      })),
    ],
    rows: rows.map((row, index) => ({
      order: index + 1,
      township: row.townshipName ?? '县级',
      center: row.centerName,
      ...Object.fromEntries(columns.map(({ code }) => [code, row.figures[code] ?? null])),
    })),
    totalLabel: '合计',
  }
}

import { formatDate } from '@/lib/core/format/date'
import { formatDecimal } from '@/lib/core/format/number'
import type { FigureList, FigureRow } from '@/lib/progress/listing/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import { figurePeriodText } from '@/lib/progress/words/view'
import type { SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'

/**
 * The list behind a figure as a sheet. Its foot is the figure itself and no sum of the rows, which a rate or a mean does not
 * add up to.
 */
export function figureSheet(
  list: Pick<FigureList, 'figure' | 'unitName' | 'isByMonth'>,
  rows: readonly FigureRow[],
): SheetModel {
  const { figure, unitName, isByMonth } = list
  const { definition, value, part, whole, asOf } = figure
  const hasParts = part !== null && whole !== null
  const integer = (key: string, header: string): SheetColumn => ({ key, header, width: 12, kind: 'integer' })
  const cellsOf = (row: FigureRow): Record<string, SheetCell> => ({
    name: row.name,
    township: row.townshipName ?? COUNTY_LEVEL_WORD,
    value: row.figure.value,
    part: row.figure.part,
    whole: row.figure.whole,
  })
  return {
    name: '数据来源',
    title: `${unitName}${definition.name}`,
    notes: { left: figurePeriodText(figure), right: `截至${formatDate(asOf)}` },
    columns: [
      { key: 'name', header: isByMonth ? '月份' : '中心', width: 34, kind: 'text', align: 'left' },
      { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
      {
        key: 'value',
        header: `数值（${definition.unit}）`,
        width: 16,
        kind: figure.places === 0 ? 'integer' : 'decimal2',
      },
      ...(hasParts ? [integer('part', '计入'), integer('whole', '基数')] : []),
    ],
    rows: rows.map(cellsOf),
    footer: `${definition.name}：${formatDecimal(value)} ${definition.unit}。${definition.formula}${definition.timeRule}；${definition.orgRule}。`,
    paper: 'A4',
  }
}

import type { ExportColumn, ExportDefinition, RegisterExport, Translate } from '@/lib/exports/types'
import type { SheetCell } from '@/lib/spreadsheets/model'

/** Parameters that say how a page is shown, not what it holds. */
const OF_THE_PAGE = ['page', 'perPage']

/** A definition in the form in which the engine reads every register. */
export function defineExport<P extends object, R extends { id: string }>(
  definition: ExportDefinition<P, R>,
): RegisterExport {
  const { key, permission, title, columns, params, list } = definition
  return {
    key,
    permission,
    title,
    columns,
    filterOf: (raw) => {
      const known = Object.keys(params.parse(raw)).filter((name) => !OF_THE_PAGE.includes(name))
      const given = known.flatMap((name) => {
        const value = raw[name]
        return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 100)]] : []
      })
      return Object.fromEntries(given)
    },
    portion: async ({ viewer, raw, page, perPage, translate }) => {
      const { rows, total } = await list(viewer, { ...params.parse(raw), page, perPage })
      return { total, rows: rows.map((row) => ({ id: row.id, cells: cellsOf(columns, row, translate) })) }
    },
  }
}

function cellsOf<R>(
  columns: readonly ExportColumn<R>[],
  row: R,
  translate: Translate,
): Record<string, SheetCell> {
  return Object.fromEntries(
    columns.map((column) => {
      if ('cell' in column) return [column.key, column.cell(row, translate)]
      const word = column.word(row)
      return [column.key, word === null ? null : translate(word)]
    }),
  )
}

/** 是 or 否. */
export const yesOrNo = (isYes: boolean) => (isYes ? 'imports.exports.yes' : 'imports.exports.no')

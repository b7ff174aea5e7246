import { cellText } from '@/lib/spreadsheets/cell-text'
import type { RowError, SheetTable } from '@/lib/spreadsheets/model'
import { dress, font, newWorkbook, type WorkbookOptions, workbookBytes } from '@/lib/spreadsheets/workbook'

/** Head of the column with the causes; a file that comes back mended may still have it. */
export const CAUSE_HEADER = '错误原因'

const TEXT_POINTS = 11
const CAUSE_WIDTH = 60
const COLUMN_WIDTH = 18
const WRONG_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF9DEDC' } } as const
const WRONG_COLOUR = { argb: 'FFB3261E' }

/** “第12行　面积：不是数字；名称：必填”. */
function causeText(row: number, errors: readonly RowError[]): string {
  const causes = errors.map((error) =>
    error.column === null ? error.cause : `${error.column}：${error.cause}`,
  )
  return `第${row}行　${causes.join('；')}`
}

function errorsByRow(errors: readonly RowError[]): Map<number, RowError[]> {
  const byRow = new Map<number, RowError[]>()
  for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error])
  return byRow
}

/**
 * The rows that could not be taken, with their wrong cells coloured and the causes in a last column. The head is the
 * first row, so the file can be mended and sent again.
 */
export async function writeErrorRows(
  input: { table: SheetTable; errors: readonly RowError[] },
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const { table } = input
  const kept = table.header.map((_, index) => index).filter((index) => table.header[index] !== CAUSE_HEADER)
  const byRow = errorsByRow(input.errors)
  const workbook = newWorkbook(options)
  const sheet = workbook.addWorksheet('错误行', { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] })
  const look = (isHead: boolean) => ({
    font: font(isHead ? 'HEI' : 'FANG_SONG', TEXT_POINTS, 'WINDOWS'),
    align: { horizontal: isHead ? ('center' as const) : ('left' as const), wrapText: true },
    isBordered: true,
  })
  const heads = [...kept.map((index) => table.header[index] ?? ''), CAUSE_HEADER]
  heads.forEach((text, index) => {
    const cell = sheet.getCell(1, index + 1)
    cell.value = cellText(text)
    dress(cell, look(true))
    sheet.getColumn(index + 1).width = text === CAUSE_HEADER ? CAUSE_WIDTH : COLUMN_WIDTH
  })
  const wrong = table.rows.filter((row) => byRow.has(row.number))
  wrong.forEach((row, at) => {
    const errors = byRow.get(row.number) ?? []
    const texts = [...kept.map((index) => row.cells[index]?.text ?? ''), causeText(row.number, errors)]
    texts.forEach((text, index) => {
      const cell = sheet.getCell(at + 2, index + 1)
      cell.value = cellText(text)
      cell.numFmt = '@'
      dress(cell, look(false))
      const isCause = index === texts.length - 1
      if (isCause) cell.font = { ...cell.font, color: WRONG_COLOUR }
      if (isCause || errors.some((error) => error.column === heads[index])) cell.fill = WRONG_FILL
    })
  })
  return workbookBytes(workbook)
}

import type { Worksheet } from 'exceljs'
import type { FontPreset } from '@/lib/documents/fonts'
import { cellText, sheetNames } from '@/lib/spreadsheets/cell-text'
import { columnLetter, type SheetColumn, type SheetModel } from '@/lib/spreadsheets/model'
import { columnTotal, isFigure, NUMBER_FORMATS, storedValue } from '@/lib/spreadsheets/values'
import { dress, font, newWorkbook, type WorkbookOptions, workbookBytes } from '@/lib/spreadsheets/workbook'

/** Numbers of the paper sizes in the format. */
const PAPER: Record<'A3' | 'A4', number> = { A3: 8, A4: 9 }
const TITLE_POINTS = 22
const LABEL_POINTS = 16
const TEXT_POINTS = 12
/** “— 1 —” at the outer edge of the page, in 四号. */
const FOOTER = { odd: '&R&14— &P —', even: '&L&14— &P —' }

type Writing = { sheet: Worksheet; model: SheetModel; preset: FontPreset; row: number }

/** Writes one cell over the whole width of the table. */
function wideRow(
  writing: Writing,
  text: string,
  look: { kind: 'XIAO_BIAO_SONG' | 'HEI' | 'FANG_SONG'; points: number; align: 'left' | 'center' },
): void {
  const { sheet, model } = writing
  writing.row += 1
  if (model.columns.length > 1) sheet.mergeCells(writing.row, 1, writing.row, model.columns.length)
  const cell = sheet.getCell(writing.row, 1)
  cell.value = cellText(text)
  dress(cell, {
    font: font(look.kind, look.points, writing.preset),
    align: { horizontal: look.align, wrapText: look.align === 'center' },
  })
  sheet.getRow(writing.row).height = look.points * 1.8
}

/** 填报单位 at the left and 填报时间 with the unit at the right, in one row. */
function notesRow(writing: Writing, notes: { left: string; right: string }): void {
  const { sheet, model } = writing
  writing.row += 1
  const width = model.columns.length
  const half = Math.max(1, Math.floor(width / 2))
  if (half > 1) sheet.mergeCells(writing.row, 1, writing.row, half)
  if (width - half > 1) sheet.mergeCells(writing.row, half + 1, writing.row, width)
  const sides = [
    { column: 1, text: notes.left, horizontal: 'left' as const },
    { column: half + 1, text: notes.right, horizontal: 'right' as const },
  ]
  for (const side of width > 1 ? sides : sides.slice(0, 1)) {
    const cell = sheet.getCell(writing.row, side.column)
    cell.value = cellText(side.text)
    dress(cell, {
      font: font('FANG_SONG', TEXT_POINTS, writing.preset),
      align: { horizontal: side.horizontal },
    })
  }
}

function headCell(writing: Writing, place: { row: number; column: number }, text: string): void {
  const cell = writing.sheet.getCell(place.row, place.column)
  cell.value = cellText(text)
}

/** The head in one row, or in two where columns have groups. */
function headRows(writing: Writing): void {
  const { sheet, model } = writing
  const first = writing.row + 1
  const hasGroups = model.columns.some((column) => column.group)
  const last = hasGroups ? first + 1 : first
  model.columns.forEach((column, index) => {
    const at = index + 1
    if (!column.group) {
      headCell(writing, { row: first, column: at }, column.header)
      if (hasGroups) sheet.mergeCells(first, at, last, at)
      return
    }
    headCell(writing, { row: last, column: at }, column.header)
    if (model.columns[index - 1]?.group === column.group) return
    const size = groupSize(model.columns, index)
    headCell(writing, { row: first, column: at }, column.group)
    if (size > 1) sheet.mergeCells(first, at, first, at + size - 1)
  })
  for (let row = first; row <= last; row += 1) {
    for (let column = 1; column <= model.columns.length; column += 1)
      dress(sheet.getCell(row, column), {
        font: font('HEI', TEXT_POINTS, writing.preset),
        align: { horizontal: 'center', wrapText: true },
        isBordered: true,
      })
    sheet.getRow(row).height = 30
  }
  writing.row = last
}

/** How many columns side by side share the group of the column at `start`. */
function groupSize(columns: readonly SheetColumn[], start: number): number {
  const group = columns[start]?.group
  const end = columns.findIndex((column, index) => index > start && column.group !== group)
  return (end < 0 ? columns.length : end) - start
}

function alignOf(column: SheetColumn): 'left' | 'center' | 'right' {
  return column.align ?? (isFigure(column.kind) ? 'right' : column.kind === 'date' ? 'center' : 'left')
}

function dataRows(writing: Writing): void {
  const { sheet, model } = writing
  for (const row of model.rows) {
    writing.row += 1
    model.columns.forEach((column, index) => {
      const cell = sheet.getCell(writing.row, index + 1)
      cell.value = storedValue(row[column.key], column.kind)
      cell.numFmt = NUMBER_FORMATS[column.kind]
      dress(cell, {
        font: font('FANG_SONG', TEXT_POINTS, writing.preset),
        align: { horizontal: alignOf(column), wrapText: column.kind === 'text' },
        isBordered: true,
      })
    })
  }
}

/** The row of sums, as formulas with the results that a viewer without a calculator shows. */
function totalRow(writing: Writing, label: string): void {
  const { sheet, model } = writing
  const [from, to] = [writing.row - model.rows.length + 1, writing.row]
  writing.row += 1
  const firstSum = model.columns.findIndex((column) => column.total)
  const sumOf = (key: string) => {
    const letter = columnLetter(model.columns.findIndex((column) => column.key === key))
    return `SUM(${letter}${from}:${letter}${to})`
  }
  model.columns.forEach((column, index) => {
    const cell = sheet.getCell(writing.row, index + 1)
    const { total } = column
    if (total) {
      const result = columnTotal(model, column)
      const formula = total === 'sum' ? sumOf(column.key) : `${sumOf(total.part)}/${sumOf(total.whole)}`
      cell.value = to < from || result === null ? (total === 'sum' ? 0 : null) : { formula, result }
      cell.numFmt = NUMBER_FORMATS[column.kind]
    }
    dress(cell, {
      font: { ...font('FANG_SONG', TEXT_POINTS, writing.preset), bold: true },
      align: { horizontal: total ? 'right' : 'center' },
      isBordered: true,
    })
  })
  if (firstSum === 0) return
  sheet.getCell(writing.row, 1).value = cellText(label)
  if (firstSum > 1) sheet.mergeCells(writing.row, 1, writing.row, firstSum)
}

function setUpPage(writing: Writing, headEnd: number): void {
  const { sheet, model } = writing
  model.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width
  })
  sheet.views = [{ state: 'frozen', xSplit: model.frozenColumns ?? 2, ySplit: headEnd }]
  sheet.pageSetup = {
    paperSize: PAPER[model.paper ?? 'A4'],
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headEnd}`,
  }
  sheet.headerFooter = { differentOddEven: true, oddFooter: FOOTER.odd, evenFooter: FOOTER.even }
}

function writeSheet(sheet: Worksheet, model: SheetModel, preset: FontPreset): void {
  const writing: Writing = { sheet, model, preset, row: 0 }
  if (model.annexLabel)
    wideRow(writing, model.annexLabel, { kind: 'HEI', points: LABEL_POINTS, align: 'left' })
  wideRow(writing, model.title, { kind: 'XIAO_BIAO_SONG', points: TITLE_POINTS, align: 'center' })
  if (model.notes) notesRow(writing, model.notes)
  headRows(writing)
  const headEnd = writing.row
  dataRows(writing)
  if (model.totalLabel) totalRow(writing, model.totalLabel)
  if (model.footer) wideRow(writing, model.footer, { kind: 'FANG_SONG', points: TEXT_POINTS, align: 'left' })
  setUpPage(writing, headEnd)
}

/**
 * Tables as a workbook laid out as the county's annexes are: label, title, notes, head of one or two rows repeated on
 * every page, sums with their results, A3 or A4 landscape. Text is always stored as text, never as a formula.
 */
export async function writeXlsx(
  sheets: readonly SheetModel[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const workbook = newWorkbook(options)
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  sheets.forEach((model, index) => {
    writeSheet(workbook.addWorksheet(names[index]), model, options.fontPreset ?? 'GB2312')
  })
  return workbookBytes(workbook)
}

import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TableLayoutType,
  VerticalAlign,
  WidthType,
  Table as WordTable,
  TableCell as WordTableCell,
  TableRow as WordTableRow,
} from 'docx'
import { type FontKind, type HeadCell, type Run, runOf, type Table } from '@/lib/documents/model'
import { shareWidth } from '@/lib/documents/page'
import { textRun, type WordOptions } from '@/lib/documents/paragraphs'

const CAPTION_SIZE = 28
const UNIT_SIZE = 24
const CELL_PADDING = { top: 20, bottom: 20, left: 60, right: 60, marginUnitType: WidthType.DXA }
const ALIGN = { CENTER: AlignmentType.CENTER, RIGHT: AlignmentType.RIGHT, LEFT: AlignmentType.LEFT }

/** Half points of cell text: 12 pt, smaller where many columns share the page. */
function cellSize(columns: number): number {
  if (columns <= 8) return 24
  return columns <= 12 ? 21 : 18
}

type CellLook = { align: keyof typeof ALIGN; kind: FontKind; size: number; bold?: boolean }

function cellParagraph(run: Run, look: CellLook, options: WordOptions): Paragraph {
  const bold = run.bold ?? look.bold ?? false
  const lines = run.text.split('\n')
  return new Paragraph({
    alignment: ALIGN[look.align],
    spacing: { line: Math.round(look.size * 10 * 1.5), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
    children: lines.map((line, index) =>
      textRun(
        line,
        { kind: run.font ?? look.kind, size: look.size, bold, breaksBefore: index === 0 ? 0 : 1 },
        options,
      ),
    ),
  })
}

type PlacedCell = { cell: HeadCell; width: number }

/**
 * Head cells with the widths they span.
 * @throws RangeError when the spans leave a hole or overlap, since Word would refuse such a table
 */
function placeHead(head: readonly HeadCell[][], widths: readonly number[]): PlacedCell[][] {
  const taken = head.map(() => widths.map(() => false))
  const placed = head.map((cells, row) =>
    cells.map((cell) => {
      const start = taken[row]?.indexOf(false) ?? -1
      const end = start + (cell.columnSpan ?? 1)
      if (start < 0 || end > widths.length || row + (cell.rowSpan ?? 1) > head.length)
        throw new RangeError(`head cell does not fit the table: ${cell.text}`)
      for (let r = row; r < row + (cell.rowSpan ?? 1); r += 1)
        for (let column = start; column < end; column += 1) {
          if (taken[r]?.[column]) throw new RangeError(`head cells overlap: ${cell.text}`)
          taken[r]?.splice(column, 1, true)
        }
      return { cell, width: widths.slice(start, end).reduce((sum, width) => sum + width, 0) }
    }),
  )
  if (taken.some((row) => row.includes(false))) throw new RangeError('head cells leave a hole in the table')
  return placed
}

function headRows(table: Table, widths: readonly number[], options: WordOptions): WordTableRow[] {
  const look: CellLook = { align: 'CENTER', kind: 'HEI', size: cellSize(widths.length) }
  return placeHead(table.head, widths).map(
    (cells) =>
      new WordTableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ cell, width }) =>
            new WordTableCell({
              width: { size: width, type: WidthType.DXA },
              ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
              ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
              verticalAlign: VerticalAlign.CENTER,
              children: [cellParagraph({ text: cell.text }, look, options)],
            }),
        ),
      }),
  )
}

function bodyRow(
  runs: readonly Run[],
  table: Table,
  setting: { widths: readonly number[]; bold: boolean; options: WordOptions },
) {
  if (runs.length !== table.columns.length)
    throw new RangeError(`a row of ${runs.length} cells in a table of ${table.columns.length} columns`)
  return new WordTableRow({
    cantSplit: true,
    children: table.columns.map(
      (column, index) =>
        new WordTableCell({
          width: { size: setting.widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            cellParagraph(
              runs[index] ?? { text: '' },
              {
                align: column.align ?? 'CENTER',
                kind: 'FANG_SONG',
                size: cellSize(table.columns.length),
                bold: setting.bold,
              },
              setting.options,
            ),
          ],
        }),
    ),
  })
}

function lineAbove(text: string, look: CellLook, options: WordOptions): Paragraph {
  return new Paragraph({
    alignment: ALIGN[look.align],
    keepNext: true,
    spacing: { before: 60, after: 60, line: look.size * 14, lineRule: LineRuleType.AT_LEAST },
    children: [textRun(text, { kind: look.kind, size: look.size }, options)],
  })
}

/** Closes a table: two tables without a paragraph between them would become one in Word. */
function lineBelow(options: WordOptions): Paragraph {
  return new Paragraph({
    spacing: { line: 240, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
    children: [textRun('', { kind: 'FANG_SONG', size: 16 }, options)],
  })
}

/**
 * A table over the whole width of the text: caption, unit at the right, repeated head, rows that never split, fixed
 * absolute widths (relative ones break in LibreOffice and WPS).
 * @throws RangeError when head spans or row lengths do not fit the columns
 */
export function tableParts(
  table: Table,
  totalWidth: number,
  options: WordOptions,
): (Paragraph | WordTable)[] {
  const widths = shareWidth(
    table.columns.map((column) => column.width),
    totalWidth,
  )
  const rows = table.rows.map((row) => bodyRow(row.map(runOf), table, { widths, bold: false, options }))
  if (table.total) rows.push(bodyRow(table.total.map(runOf), table, { widths, bold: true, options }))
  return [
    ...(table.caption
      ? [lineAbove(table.caption, { align: 'CENTER', kind: 'HEI', size: CAPTION_SIZE }, options)]
      : []),
    ...(table.unit
      ? [lineAbove(table.unit, { align: 'RIGHT', kind: 'FANG_SONG', size: UNIT_SIZE }, options)]
      : []),
    new WordTable({
      width: { size: totalWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: CELL_PADDING,
      rows: [...headRows(table, widths, options), ...rows],
    }),
    lineBelow(options),
  ]
}

import { AlignmentType, type FileChild, LineRuleType, Paragraph } from 'docx'
import { type FontKind, type Run, runOf, type Table } from '@/lib/documents/model'
import { shareWidth } from '@/lib/documents/page'
import { textRun, type WordOptions } from '@/lib/documents/paragraphs'
import type { RawParts } from '@/lib/documents/raw-parts'
import { bodyRow, type CellLook, cellSize, headRows } from '@/lib/documents/table-cells'

const CAPTION_SIZE = 28
const UNIT_SIZE = 24

const line = (side: string) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')
const padding = (side: string, twips: number) => `<w:${side} w:type="dxa" w:w="${twips}"/>`
const PADDING = `${padding('top', 20)}${padding('left', 60)}${padding('bottom', 20)}${padding('right', 60)}`

/** Properties and grid: fixed absolute widths, since relative ones break in LibreOffice and WPS. */
const frame = (widths: readonly number[], totalWidth: number) =>
  `<w:tblPr><w:tblW w:type="dxa" w:w="${totalWidth}"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${PADDING}</w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`

/** The body of a table: its rows and, bold, the total. @throws RangeError when a row does not fit the columns */
function bodyRows(table: Table, widths: readonly number[], { fontPreset }: WordOptions): string {
  const size = cellSize(widths.length)
  const looks = (isBold: boolean, staysWithNext = false) =>
    table.columns.map(
      (column): CellLook => ({
        align: column.align ?? 'CENTER',
        isHead: false,
        size,
        isBold,
        staysWithNext,
      }),
    )
  const write = (runs: readonly Run[], own: readonly CellLook[]) => {
    if (runs.length !== widths.length)
      throw new RangeError(`a row of ${runs.length} cells in a table of ${widths.length} columns`)
    return bodyRow(runs, { widths, looks: own, fontPreset })
  }
  const plain = looks(false)
  // The total never stands alone on a page.
  const last = looks(false, table.total !== undefined)
  const rows = table.rows.map((row, index) =>
    write(row.map(runOf), index === table.rows.length - 1 ? last : plain),
  )
  if (table.total) rows.push(write(table.total.map(runOf), looks(true)))
  return rows.join('')
}

type LineLook = { align: keyof typeof AlignmentType & ('CENTER' | 'RIGHT'); kind: FontKind; size: number }

function lineAbove(text: string, look: LineLook, options: WordOptions): Paragraph {
  return new Paragraph({
    alignment: AlignmentType[look.align],
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
 * A table over the whole width of the text: caption, unit at the right, repeated head, rows that never split.
 * @throws RangeError when head spans or row lengths do not fit the columns
 */
export function tableParts(
  table: Table,
  totalWidth: number,
  { raw, options }: { raw: RawParts; options: WordOptions },
): FileChild[] {
  const widths = shareWidth(
    table.columns.map((column) => column.width),
    totalWidth,
  )
  const rows = `${headRows(table, widths, options.fontPreset)}${bodyRows(table, widths, options)}`
  return [
    ...(table.caption
      ? [lineAbove(table.caption, { align: 'CENTER', kind: 'HEI', size: CAPTION_SIZE }, options)]
      : []),
    ...(table.unit
      ? [lineAbove(table.unit, { align: 'RIGHT', kind: 'FANG_SONG', size: UNIT_SIZE }, options)]
      : []),
    raw.place(`<w:tbl>${frame(widths, totalWidth)}${rows}</w:tbl>`),
    lineBelow(options),
  ]
}

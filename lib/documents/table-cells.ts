import { type FontPreset, faceOf, fontAttributes } from '@/lib/documents/fonts'
import type { HeadCell, Run, Table } from '@/lib/documents/model'

/** Half points of cell text: 12 pt, smaller where many columns share the page. */
const SIZES = [24, 21, 18] as const

/** The size for a number of columns. */
export function cellSize(columns: number): number {
  if (columns <= 8) return SIZES[0]
  return columns <= 12 ? SIZES[1] : SIZES[2]
}

const styleOf = (size: number, isHead: boolean) => `${isHead ? 'TableHead' : 'TableText'}${size}`

/** Styles of cells, so that thousands of them need not each name their font, size and spacing. */
export function cellStyles(fontPreset: FontPreset) {
  return SIZES.flatMap((size) =>
    [true, false].map((isHead) => ({
      id: styleOf(size, isHead),
      name: styleOf(size, isHead),
      basedOn: 'Normal',
      run: { font: fontAttributes(faceOf(fontPreset, isHead ? 'HEI' : 'FANG_SONG')), size },
      paragraph: {
        spacing: { line: Math.round(size * 15), lineRule: 'atLeast' as const, before: 0, after: 0 },
      },
    })),
  )
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')

const JUSTIFY = { CENTER: 'center', RIGHT: 'right', LEFT: 'left' }

export type CellLook = {
  align: keyof typeof JUSTIFY
  isHead: boolean
  size: number
  isBold: boolean
  /** Keeps the row on the page of the next one. */
  staysWithNext?: boolean
}

/** The run's own face, if it has one; the hint makes quotation marks and dashes take the Chinese face. */
function runFont(run: Run, fontPreset: FontPreset): string {
  const face = run.font
    ? ` w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="${faceOf(fontPreset, run.font)}" w:hAnsi="Times New Roman"`
    : ''
  return `<w:rFonts${face} w:hint="eastAsia"/>`
}

/** The paragraph of a cell; Word refuses a cell without one. */
function cellParagraph(run: Run, look: CellLook, fontPreset: FontPreset): string {
  const bold = (run.bold ?? look.isBold) ? '<w:b/><w:bCs/>' : ''
  const texts = run.text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line.replace(/\s+/g, ' '))}</w:t>`)
    .join('<w:br/>')
  const stays = look.staysWithNext ? '<w:keepNext/>' : ''
  const style = `<w:pStyle w:val="${styleOf(look.size, look.isHead)}"/>${stays}<w:jc w:val="${JUSTIFY[look.align]}"/>`
  return `<w:p><w:pPr>${style}</w:pPr><w:r><w:rPr>${runFont(run, fontPreset)}${bold}</w:rPr>${texts}</w:r></w:p>`
}

const cell = (width: number, merge: string, content: string) =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

/** A row of the table's body that never splits. */
export function bodyRow(
  runs: readonly Run[],
  setting: { widths: readonly number[]; looks: readonly CellLook[]; fontPreset: FontPreset },
): string {
  const cells = setting.looks.map((look, index) =>
    cell(
      setting.widths[index] ?? 0,
      '',
      cellParagraph(runs[index] ?? { text: '' }, look, setting.fontPreset),
    ),
  )
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
}

type Placed = { cell: HeadCell; start: number; end: number; isFirst: boolean }

/**
 * Cells of the head row by row, a cell over several rows in each of them.
 * @throws RangeError when the spans leave a hole or overlap, since Word would refuse such a table
 */
function placeHead(head: readonly HeadCell[][], columns: number): Placed[][] {
  const taken = head.map(() => new Array<boolean>(columns).fill(false))
  const rows = head.map((): Placed[] => [])
  head.forEach((cells, row) => {
    for (const cell of cells) {
      const start = taken[row]?.indexOf(false) ?? -1
      const end = start + (cell.columnSpan ?? 1)
      const bottom = row + (cell.rowSpan ?? 1)
      if (start < 0 || end > columns || bottom > head.length)
        throw new RangeError(`head cell does not fit the table: ${cell.text}`)
      for (let r = row; r < bottom; r += 1) {
        if (taken[r]?.slice(start, end).includes(true))
          throw new RangeError(`head cells overlap: ${cell.text}`)
        taken[r]?.fill(true, start, end)
        rows[r]?.push({ cell, start, end, isFirst: r === row })
      }
    }
  })
  if (taken.some((row) => row.includes(false))) throw new RangeError('head cells leave a hole in the table')
  return rows.map((cells) => cells.toSorted((a, b) => a.start - b.start))
}

function merging({ cell: { columnSpan = 1, rowSpan = 1 }, isFirst }: Placed): string {
  const across = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const down = rowSpan > 1 ? `<w:vMerge w:val="${isFirst ? 'restart' : 'continue'}"/>` : ''
  return `${across}${down}`
}

/**
 * The rows of the head, repeated on every page.
 * @throws RangeError when the spans do not fit the columns
 */
export function headRows(table: Table, widths: readonly number[], fontPreset: FontPreset): string {
  const look: CellLook = { align: 'CENTER', isHead: true, size: cellSize(widths.length), isBold: false }
  return placeHead(table.head, widths.length)
    .map((row) => {
      const cells = row.map((placed) => {
        const width = widths.slice(placed.start, placed.end).reduce((sum, each) => sum + each, 0)
        const run = { text: placed.isFirst ? placed.cell.text : '' }
        return cell(width, merging(placed), cellParagraph(run, look, fontPreset))
      })
      return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
    })
    .join('')
}

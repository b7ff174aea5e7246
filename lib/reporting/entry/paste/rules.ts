import { parseFigure } from '@/lib/reporting/checks/rules'

/** A row of the form as a block may name it. */
export type PasteRow = { code: string; name: string; isTyped: boolean }

export type Pasted = {
  /** Texts by code, plain where they are figures; what is no figure stands as it came, so that its cell can say why. */
  cells: Record<string, string>
  /** How the lines found their cells: by the names that stand beside the figures, or downwards from the cell. */
  by: 'name' | 'order'
  taken: number
  refused: string[]
  /** Values for which there was no cell left. */
  beyond: number
  /** Named rows that the form has not. */
  unknown: string[]
  /** Named rows that fill themselves in. */
  given: number
  /** Columns with figures that were left out, such as those of last month. */
  columns: number
  lastCode: string | null
}

type Grid = readonly (readonly string[])[]

/** What a cell shows of a text that is no figure. */
const LONGEST = 20

/**
 * A block out of a spreadsheet; null for a single value, which is pasted like other text. Where a column of it names rows
 * of the form, each line goes to the row that it names, with the figure of 本月 if the block has a head, else of the first
 * column of figures. Without names a column goes down cell by cell from the cell in which it is pasted, a single line
 * likewise; of a wider block the first column counts. Empty cells leave what stands there.
 */
export function readBlock(text: string, rows: readonly PasteRow[], from: string): Pasted | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const grid: Grid = lines.map((line) => line.split('\t'))
  const [first = []] = grid
  if (grid.length === 1 && first.length === 1) return null
  const names = nameColumn(grid, rows)
  if (names !== null) return byName(grid, rows, names)
  return byOrder(grid, rows, from)
}

/** A name without its unit, number and punctuation: `3. 窗口受理：社保（件）` is 窗口受理社保. */
const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/^[\d一二三四五六七八九十]+[.、)]/, '')
    .replace(/[\s:、,·]/g, '')

const isFigure = (text: string | undefined) => {
  const parsed = parseFigure(text ?? '')
  return parsed.ok && parsed.value !== null
}

const widthOf = (grid: Grid) => Math.max(...grid.map((line) => line.length))
const columnsOf = (grid: Grid) => Array.from({ length: widthOf(grid) }, (_, column) => column)

/** The column that names rows: the first that names one of the form, or words beside figures; null where none does. */
function nameColumn(grid: Grid, rows: readonly PasteRow[]): number | null {
  if (widthOf(grid) === 1) return null
  const known = new Set(rows.map((row) => plainName(row.name)))
  const named = columnsOf(grid).find((column) =>
    grid.some((line) => known.has(plainName(line[column] ?? ''))),
  )
  if (named !== undefined) return named
  const isWords = grid.every(([text = '']) => /\p{Script=Han}{2}/u.test(text))
  return isWords && grid.some((line) => line.slice(1).some(isFigure)) ? 0 : null
}

/** The column of this month right of the names: as the head says, else the first with digits, be they a figure or not. */
function valueColumn(grid: Grid, names: number): number | undefined {
  const headOf = (column: number) => grid.map((line) => line[column] ?? '').find((text) => HEAD.test(text))
  const right = columnsOf(grid).filter((column) => column > names)
  return (
    right.find((column) => THIS_MONTH.test(headOf(column) ?? '')) ??
    right.find(
      (column) => headOf(column) === undefined && grid.some((line) => DIGIT.test(line[column] ?? '')),
    )
  )
}

const DIGIT = /[\d０-９]/
const THIS_MONTH = /^\s*(本月|本期|当月)/
const HEAD = /本月|本期|当月|上月|上期|上年|去年|同期|累计/

function byName(grid: Grid, rows: readonly PasteRow[], names: number): Pasted {
  const column = valueColumn(grid, names)
  const pasted = nothing('name')
  const byPlain = new Map(rows.map((row) => [plainName(row.name), row]))
  for (const line of grid) {
    const name = line[names]?.trim() ?? ''
    const value = column === undefined ? '' : (line[column] ?? '')
    const row = byPlain.get(plainName(name))
    if (row?.isTyped) lay(pasted, row.code, value)
    else if (row) pasted.given += 1
    else if (name !== '' && line.some(isFigure)) pasted.unknown.push(name)
  }
  pasted.columns = figureColumns(grid).filter((other) => other > names && other !== column).length
  return pasted
}

function byOrder(grid: Grid, rows: readonly PasteRow[], from: string): Pasted {
  const typed = rows.filter((row) => row.isTyped).map((row) => row.code)
  const codes = typed.slice(typed.indexOf(from))
  const [first = []] = grid
  const isLine = grid.length === 1
  const pasted = nothing('order')
  for (const [index, value] of (isLine ? first : grid.map(([text = '']) => text)).entries()) {
    const code = codes[index]
    if (code !== undefined) lay(pasted, code, value)
    else if (value.trim() !== '') pasted.beyond += 1
  }
  pasted.columns = isLine ? 0 : figureColumns(grid).filter((column) => column > 0).length
  return pasted
}

const figureColumns = (grid: Grid) =>
  columnsOf(grid).filter((column) => grid.some((line) => isFigure(line[column])))

const nothing = (by: Pasted['by']): Pasted => ({
  cells: {},
  by,
  taken: 0,
  refused: [],
  beyond: 0,
  unknown: [],
  given: 0,
  columns: 0,
  lastCode: null,
})

/** Lays one value into its cell. */
function lay(pasted: Pasted, code: string, value: string): void {
  if (value.trim() === '') return
  const parsed = parseFigure(value)
  pasted.cells[code] = parsed.ok ? String(parsed.value ?? '') : value.trim().slice(0, LONGEST)
  if (parsed.ok) pasted.taken += 1
  else pasted.refused.push(code)
  pasted.lastCode = code
}

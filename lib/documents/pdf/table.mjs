import { breakLines, lineWidth } from './lines.mjs'
import { bottomOf } from './measures.mjs'

const PAD = { x: 3, y: 2.5 }
const LEADING = 1.4

/** Points of cell text: 12, smaller where many columns share the page. */
const sizeOf = (columns) => (columns <= 8 ? 12 : columns <= 12 ? 10.5 : 9)

/** Left edges and widths of the columns. */
function edgesOf(columns, total) {
  const sum = columns.reduce((all, column) => all + column.width, 0)
  let left = 0
  return columns.map((column) => {
    const width = (column.width / sum) * total
    const edge = { left, width }
    left += width
    return edge
  })
}

const textOf = (cell) => (typeof cell === 'string' ? cell : cell.text)

/** A cell as lines within its width. */
function cellLines(flow, text, face, size, width) {
  return text
    .split('\n')
    .flatMap((part) => breakLines(flow.fonts.glyphs(part, face), { size, width: width - PAD.x * 2 }))
}

/** Cells of the head with their place in the grid. */
function placeHead(head, count) {
  const taken = head.map(() => new Array(count).fill(false))
  return head.flatMap((cells, row) =>
    cells.map(({ text, columnSpan = 1, rowSpan = 1 }) => {
      const column = taken[row].indexOf(false)
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken[r][c] = true
      return { text, row, column, rowSpan, columnSpan }
    }),
  )
}

function box(flow, { x, y, width, height }) {
  flow.page.strokes.push({ kind: 'box', x, y, width, height })
}

/** Lines of a cell, in its middle. */
function fill(flow, lines, frame, { size, align }) {
  const step = size * LEADING
  const start = frame.y + (frame.height - lines.length * step) / 2
  lines.forEach((line, index) => {
    const free = frame.width - PAD.x * 2 - lineWidth(line, size)
    const shift = align === 'CENTER' ? free / 2 : align === 'RIGHT' ? free : 0
    flow.put(line, frame.x + PAD.x + Math.max(0, shift), start + index * step + step / 2 + size * 0.36, size)
  })
}

function headOf(flow, table, edges, size) {
  const cells = placeHead(table.head, edges.length).map((cell) => {
    const spanned = edges.slice(cell.column, cell.column + cell.columnSpan)
    const width = spanned.reduce((sum, edge) => sum + edge.width, 0)
    return { ...cell, left: spanned[0].left, width, lines: cellLines(flow, cell.text, 'HEI', size, width) }
  })
  const heights = table.head.map((_, row) =>
    Math.max(
      size * LEADING + PAD.y * 2,
      ...cells
        .filter((cell) => cell.row === row && cell.rowSpan === 1)
        .map((cell) => cell.lines.length * size * LEADING + PAD.y * 2),
    ),
  )
  // A cell over several rows needs room for all of its lines.
  for (const cell of cells.filter((each) => each.rowSpan > 1)) {
    const room = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0)
    const wanted = cell.lines.length * size * LEADING + PAD.y * 2
    if (wanted > room) heights[cell.row + cell.rowSpan - 1] += wanted - room
  }
  return { cells, heights, height: heights.reduce((sum, height) => sum + height, 0) }
}

function drawHead(flow, head, size) {
  const { left } = flow.page
  for (const cell of head.cells) {
    const y = flow.y + head.heights.slice(0, cell.row).reduce((sum, height) => sum + height, 0)
    const height = head.heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, each) => sum + each, 0)
    const frame = { x: left + cell.left, y, width: cell.width, height }
    box(flow, frame)
    fill(flow, cell.lines, frame, { size, align: 'CENTER' })
  }
  flow.y += head.height
}

/** A row in pieces that fit a page: nearly always one. */
function pieces(cells, most) {
  const count = Math.max(1, Math.ceil(Math.max(...cells.map((lines) => lines.length)) / most))
  return Array.from({ length: count }, (_, index) =>
    cells.map((lines) => lines.slice(index * most, (index + 1) * most)),
  )
}

function drawRow(flow, cells, { table, edges, size }) {
  const lines = Math.max(1, ...cells.map((each) => each.length))
  const height = lines * size * LEADING + PAD.y * 2
  cells.forEach((own, index) => {
    const frame = { x: flow.page.left + edges[index].left, y: flow.y, width: edges[index].width, height }
    box(flow, frame)
    fill(flow, own, frame, { size, align: table.columns[index].align ?? 'CENTER' })
  })
  flow.y += height
}

/** A table over the whole width: caption, unit, a head that is repeated on every page, rows that do not split. */
export function drawTable(flow, table) {
  const size = sizeOf(table.columns.length)
  const edges = edgesOf(table.columns, flow.page.textWidth)
  const head = headOf(flow, table, edges, size)
  const rowLeast = size * LEADING + PAD.y * 2
  flow.need(head.height + rowLeast + (table.caption ? 24 : 0) + (table.unit ? 20 : 0))
  if (table.caption) flow.line(table.caption, { face: 'HEI', size: 14, height: 24, align: 'CENTER' })
  if (table.unit) flow.line(table.unit, { size: 12, height: 20, align: 'RIGHT' })
  drawHead(flow, head, size)
  const most = Math.floor((bottomOf(flow.page) - flow.page.top - head.height - PAD.y * 2) / (size * LEADING))
  const layRow = (row, face) =>
    row.map((cell, index) => cellLines(flow, textOf(cell), face, size, edges[index].width))
  const rowHeight = (cells) => Math.max(1, ...cells.map((each) => each.length)) * size * LEADING + PAD.y * 2
  const total = table.total ? layRow(table.total, 'BOLD') : null
  const place = (cells, below = 0) => {
    for (const piece of pieces(cells, most)) {
      if (flow.y + rowHeight(piece) + below > bottomOf(flow.page) + 0.5) {
        flow.startPage(flow.page.orientation)
        drawHead(flow, head, size)
      }
      drawRow(flow, piece, { table, edges, size })
    }
  }
  table.rows.forEach((row, index) => {
    // The total never stands alone on a page.
    place(layRow(row, 'SONG'), total && index === table.rows.length - 1 ? rowHeight(total) : 0)
  })
  if (total) place(total)
  flow.y += 8
}

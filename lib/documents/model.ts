import type { CalendarDate } from '@/lib/core/calendar'

/** Content type of a Word file. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Faces of an official paper: 小标宋 for titles, 黑体 and 楷体 for headings, 仿宋 for text. */
export type FontKind = 'XIAO_BIAO_SONG' | 'HEI' | 'KAI' | 'FANG_SONG'

/** A stretch of text of one look; `slot` names the figure that stands there, for the screen. */
export type Run = { text: string; bold?: boolean; font?: FontKind; slot?: string }

/** A paragraph of text; `isFlush` leaves out the indent of two characters. */
export type Paragraph = { kind: 'paragraph'; runs: Run[]; align?: 'CENTER' | 'RIGHT'; isFlush?: boolean }

/** A heading; its number (一、（一）1. （1）) is set by `numberHeadings`. */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; number?: string }

export type TableCell = string | Run

/** A cell of the table's head; the spans of all head rows together must fill the grid. */
export type HeadCell = { text: string; columnSpan?: number; rowSpan?: number }

/** `width` is a relative weight; the columns together take the whole width of the text. */
export type TableColumn = { width: number; align?: 'LEFT' | 'CENTER' | 'RIGHT' }

export type Table = {
  kind: 'table'
  caption?: string
  /** Shown at the right above the table, such as “单位：个”. */
  unit?: string
  columns: TableColumn[]
  head: HeadCell[][]
  rows: TableCell[][]
  total?: TableCell[]
}

/** `colour` is six hexadecimal digits; a value of null leaves a gap. `slots` name the figures of the values. */
export type ChartSeries = { name: string; values: (number | null)[]; colour?: string; slots?: string[] }

export type Chart = {
  kind: 'chart'
  /** COLUMN has upright bars, BAR lying ones with the first category on top. */
  shape: 'COLUMN' | 'BAR' | 'LINE'
  title: string
  unit?: string
  categories: string[]
  series: ChartSeries[]
  isStacked?: boolean
  showsValues?: boolean
  heightMm?: number
  /** Takes half of the width, beside another one that does. */
  isHalf?: boolean
}

export type Block = Paragraph | Heading | Table | Chart

/** An annex on pages of its own; “附件1” above its title is written by the renderer. */
export type Annex = { title: string; orientation: 'PORTRAIT' | 'LANDSCAPE'; blocks: Block[] }

export type DocumentProperties = {
  author: string
  /** ISO instant; the file's dates are taken from it, so that the same model gives the same file. */
  createdAt: string
  snapshotId: string
  snapshotHash: string
  subject?: string
  custom?: Record<string, string>
}

/** A paper as plain data, from which the screen and the Word file are both made. */
export type DocumentModel = {
  title: string
  /** Centred 楷体 lines under the title, separated by line breaks. */
  subtitle?: string
  /** 主送机关; the colon is added. */
  addressee?: string
  blocks: Block[]
  annexes: Annex[]
  signature?: string
  date?: CalendarDate
  properties: DocumentProperties
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number from 1 to 99 in Chinese numerals: 10 → 十, 21 → 二十一. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const units = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return units === 0 ? head : `${head}${DIGITS[units]}`
}

function headingNumber(level: Heading['level'], ordinal: number): string {
  if (level === 1) return `${chineseNumber(ordinal)}、`
  if (level === 2) return `（${chineseNumber(ordinal)}）`
  return level === 3 ? `${ordinal}. ` : `（${ordinal}）`
}

/**
 * Blocks with every heading numbered in order; a heading starts the levels below it anew.
 * Rule: GB/T 9704-2012 7.3.3, 一、（一）1. （1）.
 */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const ordinals = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const ordinal = (ordinals[block.level - 1] ?? 0) + 1
    ordinals[block.level - 1] = ordinal
    ordinals.fill(0, block.level)
    return { ...block, number: headingNumber(block.level, ordinal) }
  })
}

/** A paragraph of one plain run. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text }] }
}

/** A table cell as a run. */
export function runOf(cell: TableCell): Run {
  return typeof cell === 'string' ? { text: cell } : cell
}

/** “附件” of a single annex, “附件2” of the second of several. */
export function annexLabel(index: number, count: number): string {
  return count === 1 ? '附件' : `附件${index + 1}`
}

/** Blocks with charts of half the width that follow each other put together. */
export function besideEachOther(blocks: readonly Block[]): (Exclude<Block, Chart> | Chart[])[] {
  const rows: (Exclude<Block, Chart> | Chart[])[] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.kind !== 'chart') rows.push(block)
    else if (block.isHalf && Array.isArray(last) && last.length === 1 && last[0]?.isHalf) last.push(block)
    else rows.push([block])
  }
  return rows
}

function blockTexts(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')]
  if (block.kind === 'heading') return [`${block.number ?? ''}${block.text}`]
  if (block.kind === 'chart')
    return [block.title, ...block.categories, ...block.series.map((series) => series.name)]
  const rows = block.total ? [...block.rows, block.total] : block.rows
  return [
    ...[block.caption, block.unit].filter((text) => text !== undefined),
    ...block.head.flat().map((cell) => cell.text),
    ...rows.flat().map((cell) => runOf(cell).text),
  ]
}

/** Every text of a paper in reading order, one entry a paragraph or cell. */
export function plainText(model: DocumentModel): string[] {
  const annexes = model.annexes.flatMap((annex) => [annex.title, ...annex.blocks.flatMap(blockTexts)])
  const front = [model.title, model.subtitle, model.addressee].filter((text) => text !== undefined)
  return [
    ...front,
    ...model.blocks.flatMap(blockTexts),
    ...(model.signature ? [model.signature] : []),
    ...annexes,
  ]
}

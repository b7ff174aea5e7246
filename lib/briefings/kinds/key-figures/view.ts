import type { Book } from '@/lib/briefings/figures/types'
import { KEY_FIGURE_SLOTS } from '@/lib/briefings/kinds/key-figures/rules'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { missingText, shortTexts, unreportedTexts } from '@/lib/briefings/problems/rules'
import { heading, monthLabels, sentence } from '@/lib/briefings/rules'
import { plainTable } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'
import type { Chart, Table, TableCell } from '@/lib/documents/model'
import type { Progress, ProgressCourse } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import { summarizeStandings } from '@/lib/standings/rules'

/** Two figures a row, so that the whole paper fits a page; words and subtitle say of which time they are. */
function figureTable({ figures }: Book): Table {
  const cells = KEY_FIGURE_SLOTS.flatMap(({ slot, word }): TableCell[][] => {
    const figure = figures[slot]
    return figure ? [[word, { text: figure.text, slot }]] : []
  })
  const half = Math.ceil(cells.length / 2)
  const rows = cells.slice(0, half).map((left, index) => [...left, ...(cells[half + index] ?? ['', ''])])
  return plainTable(
    'key',
    [
      { label: '指标', width: 14, align: 'LEFT' },
      { label: '数值', width: 10, align: 'RIGHT' },
      { label: '指标', width: 11.5, align: 'LEFT' },
      { label: '数值', width: 8, align: 'RIGHT' },
    ],
    { rows },
  )
}

/** Both charts stand beside each other. */
const BESIDE = { isHalf: true, heightMm: 55 } as const

/** Visits of thirteen months; a month without an official report is a gap. */
function visitChart({ visits }: ProgressCourse): Chart | null {
  if (visits.every(({ total }) => total === null)) return null
  return {
    kind: 'chart',
    shape: 'LINE',
    title: '到访群众（人次）',
    ...BESIDE,
    categories: monthLabels(visits.map(({ month }) => month)),
    series: [{ name: '到访群众', values: visits.map(({ total }) => total) }],
  }
}

/** Open centers, and those that meet both targets, by township in code order. */
function townshipChart({ reporting, rows }: Progress): Chart | null {
  const lines = reporting.lines.map((line) => ({
    name: line.townshipName ?? COUNTY_LEVEL_WORD,
    summary: summarizeStandings(rows.filter((row) => row.townshipId === line.townshipId)),
  }))
  if (lines.length < 2) return null
  return {
    kind: 'chart',
    shape: 'BAR',
    title: '正常运行、服务达标的中心（个）',
    ...BESIDE,
    categories: lines.map(({ name }) => name),
    series: [
      { name: '正常运行', values: lines.map(({ summary }) => summary.byStatus.OPEN) },
      { name: '服务达标', values: lines.map(({ summary }) => summary.coverageRate.part) },
    ],
  }
}

/** The first sentence of each kind of gap: the names stand in the longer papers. */
function gapParts(book: Book, { reporting, rows, summary }: Progress): DraftPart[] {
  const [unreported = ''] = unreportedTexts(book, reporting).map((text) => text.replace(/：.*$/, '。'))
  const [short = ''] = shortTexts(book, rows, summary)
  const [missing = ''] = missingText(book, rows).split(/(?<=。)/)
  return [
    heading(1, '差距'),
    sentence('unreported.1', unreported),
    sentence('short.1', short),
    sentence('missing', missing),
  ]
}

/** 数据速览: one page of key figures, what is missing, and two charts. */
export function keyFiguresDraft(data: PaperData, book: Book): KindDraft {
  const { scope, progress, letterhead } = data
  const charts = [visitChart(progress), townshipChart(progress)].filter((chart) => chart !== null)
  return {
    subtitle: `${letterhead.issuer}　数据截至${formatDate(scope.cutOff)}`,
    isUnsigned: true,
    parts: [heading(1, '主要数据'), figureTable(book), ...gapParts(book, progress), ...charts],
    annexes: [],
    figures: book.figures,
  }
}

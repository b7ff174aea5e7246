import type { Book } from '@/lib/briefings/figures/types'
import { KEY_FIGURE_SLOTS } from '@/lib/briefings/kinds/key-figures/rules'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { missingText, shortTexts, unreportedTexts } from '@/lib/briefings/problems/rules'
import { heading, monthLabels, sentence } from '@/lib/briefings/rules'
import { plainTable } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'
import type { Month } from '@/lib/core/calendar'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { Chart, Table, TableCell } from '@/lib/documents/model'
import type { Progress, ProgressCourse } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingSummary } from '@/lib/standings/types'

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

const visitSlot = (month: Month) => `chart.visits.${month}`

/** Visits of thirteen months; a month without an official report is a gap. */
function visitChart(book: Book, { visits }: ProgressCourse): Chart | null {
  if (visits.every(({ total }) => total === null)) return null
  for (const { month, total } of visits)
    if (total !== null) book.count(visitSlot(month), total, '人次', { name: `${formatMonth(month)}到访群众` })
  return {
    kind: 'chart',
    shape: 'LINE',
    title: '到访群众（人次）',
    ...BESIDE,
    categories: monthLabels(visits.map(({ month }) => month)),
    series: [
      {
        name: '到访群众',
        values: visits.map(({ total }) => total),
        slots: visits.map(({ month }) => visitSlot(month)),
      },
    ],
  }
}

/** Open centers, and those that meet both targets, by township in code order. */
function townshipChart(book: Book, { reporting, rows }: Progress): Chart | null {
  const lines = reporting.lines.map((line) => ({
    name: line.townshipName ?? COUNTY_LEVEL_WORD,
    summary: summarizeStandings(rows.filter((row) => row.townshipId === line.townshipId)),
  }))
  if (lines.length < 2) return null
  const series = (slot: string, word: string, countOf: (summary: StandingSummary) => number) => {
    const slots = lines.map((_line, index) => `${slot}.${index + 1}`)
    lines.forEach(({ name, summary }, index) => {
      book.count(slots[index] ?? '', countOf(summary), '个', { name: `${name}${word}的中心` })
    })
    return { name: word, values: lines.map(({ summary }) => countOf(summary)), slots }
  }
  return {
    kind: 'chart',
    shape: 'BAR',
    title: '正常运行、服务达标的中心（个）',
    ...BESIDE,
    categories: lines.map(({ name }) => name),
    series: [
      series('chart.open', '正常运行', (summary) => summary.byStatus.OPEN),
      series('chart.covered', '服务达标', (summary) => summary.coverageRate.part),
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
  const charts = [visitChart(book, progress), townshipChart(book, progress)].filter((chart) => chart !== null)
  return {
    subtitle: `${letterhead.issuer}　数据截至${formatDate(scope.cutOff)}`,
    isUnsigned: true,
    parts: [heading(1, '主要数据'), figureTable(book), ...gapParts(book, progress), ...charts],
    annexes: [],
    figures: book.figures,
  }
}

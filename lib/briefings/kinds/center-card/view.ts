import type { Book } from '@/lib/briefings/figures/types'
import { CARD_MONTH_METRICS, cardMonths, monthSlot } from '@/lib/briefings/kinds/center-card/rules'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { missingText, shortTexts } from '@/lib/briefings/problems/rules'
import { heading, monthLabels, sentence } from '@/lib/briefings/rules'
import { plainTable } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'
import { NO_VALUE } from '@/lib/core/format/number'
import type { Chart, Table, TableCell } from '@/lib/documents/model'

const FIGURES = [
  { slot: 'zones', word: '功能区' },
  { slot: 'windows', word: '服务窗口' },
  { slot: 'items', word: '可办下沉事项' },
  { slot: 'integrated', word: '一窗集成办理事项' },
  { slot: 'staff', word: '在岗专职工作者' },
  { slot: 'yearVisits', word: '今年接待到访群众' },
  { slot: 'yearEvents', word: '今年举办活动' },
  { slot: 'yearAccepted', word: '今年窗口受理' },
] as const

function factTable({ card }: PaperData, { figures }: Book): Table {
  const facts = (card ?? []).map(({ label, text }): TableCell[] => [label, text])
  const counted = FIGURES.flatMap(({ slot, word }): TableCell[][] => {
    const figure = figures[slot]
    return figure ? [[word, { text: figure.text, slot }]] : []
  })
  return plainTable(
    'card',
    [
      { label: '项目', width: 12, align: 'LEFT' },
      { label: '内容', width: 34, align: 'LEFT' },
    ],
    { rows: [...facts, ...counted] },
  )
}

function monthTable(months: readonly string[], { figures }: Book): Table {
  return plainTable(
    'months',
    [
      { label: '指标', width: 9, align: 'LEFT' },
      ...months.map((month) => ({ label: `${Number(month.slice(5))}月`, width: 5, align: 'RIGHT' as const })),
    ],
    {
      rows: CARD_MONTH_METRICS.map(({ metric, word }): TableCell[] => [
        word,
        ...months.map((month): TableCell => {
          const slot = monthSlot(metric, month)
          return { text: figures[slot]?.exact ?? NO_VALUE, slot }
        }),
      ]),
    },
  )
}

function visitChart(months: readonly string[], { figures }: Book): Chart {
  return {
    kind: 'chart',
    shape: 'LINE',
    title: '到访群众（人次）',
    categories: monthLabels(months),
    series: [
      {
        name: '到访群众',
        slots: months.map((month) => monthSlot('E01', month)),
        values: months.map((month) => {
          const value = figures[monthSlot('E01', month)]?.value ?? null
          return value === null ? null : Number(value)
        }),
      },
    ],
  }
}

/** 中心信息卡: what the center is, what it has, its last twelve months. */
export function centerCardDraft(data: PaperData, book: Book): KindDraft {
  const { scope, progress } = data
  const months = cardMonths(scope.month)
  const [, ...short] = shortTexts(book, progress.rows, progress.summary)
  const isPartial = progress.rows.some((row) => row.coverage.status === 'PARTIAL')
  const found = [
    ...short.map((text, index) => sentence(`short.${index + 1}`, text)),
    ...(isPartial ? [sentence('missing', missingText(book, progress.rows))] : []),
  ]
  const gaps: DraftPart[] = found.length > 0 ? found : [sentence('gaps', '对照现行目标没有缺口。')]
  return {
    subtitle: `数据截至${formatDate(scope.cutOff)}`,
    parts: [
      heading(1, '基本信息'),
      factTable(data, book),
      heading(1, '对照目标'),
      ...gaps,
      heading(1, '逐月情况'),
      monthTable(months, book),
      visitChart(months, book),
    ],
    annexes: [],
    figures: book.figures,
  }
}

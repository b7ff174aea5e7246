import { FACT_GROUPS } from '@/lib/boards/facts/rules'
import type { FactGroup, KeyFact } from '@/lib/boards/facts/types'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardTable } from '@/lib/boards/types'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { findSlot } from '@/lib/briefings/outlines/slots/rules'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import type { Progress } from '@/lib/progress/types'
import { figurePeriodText } from '@/lib/progress/words/view'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'

/** What is said comes first: on a phone the rest lies beyond the edge. */
const COLUMNS: SheetColumn[] = [
  { key: 'name', header: '数据', width: 24, kind: 'text', align: 'left' },
  { key: 'exact', header: '精确值', width: 10, kind: 'text', align: 'right' },
  { key: 'unit', header: '单位', width: 10, kind: 'text' },
  { key: 'words', header: '讲话用语', width: 18, kind: 'text', align: 'left' },
  { key: 'subject', header: '范围', width: 22, kind: 'text', align: 'left' },
  { key: 'period', header: '时间', width: 23, kind: 'text', align: 'left' },
  { key: 'reported', header: '已审核/应报', width: 10, kind: 'text', align: 'right' },
  { key: 'formula', header: '算法', width: 60, kind: 'text', align: 'left' },
]

const reportedText = ({ coverage }: BoundFigure) =>
  coverage ? `${coverage.reported}/${coverage.expected}` : null

function cellsOf({ slot, subject, figure }: KeyFact): Record<string, SheetCell> {
  const name = figure?.name ?? findMetric(findSlot(slot)?.metric ?? '')?.name ?? slot
  if (!figure) return { name, subject, exact: null }
  return {
    name,
    subject,
    period: figurePeriodText(figure),
    exact: figure.exact,
    unit: figure.unit,
    words: figure.text,
    reported: reportedText(figure),
    formula: figure.formula,
  }
}

function groupTable(
  progress: Pick<Progress, 'scope' | 'asOf'>,
  { key, title, slots }: FactGroup,
  facts: readonly KeyFact[],
): BoardTable {
  const own = slots.flatMap((slot) => facts.find((fact) => fact.slot === slot) ?? [])
  return {
    key,
    note: '点数据名称看名单。例举的中心、街道和活动取记录中最多的一个；没有记录的为“—”。',
    period: '按各行的时间口径',
    hrefs: own.map(({ figure }) => figure?.href ?? null),
    sheet: boardSheet(progress, { name: title, paper: 'A3', columns: COLUMNS, rows: own.map(cellsOf) }),
  }
}

/** 重点数据: what a leader says at the meeting, exact beside its words, in the meeting's outline. */
export function factBoard(
  progress: Pick<Progress, 'scope' | 'asOf'>,
  facts: readonly KeyFact[],
): { charts: []; tables: BoardTable[] } {
  return { charts: [], tables: FACT_GROUPS.map((group) => groupTable(progress, group, facts)) }
}

import type { StatusCell, StatusGroup, StatusMark } from '@/lib/reporting/status/types'

/** The sign of a mark in its cell; the word stands beside it for readers of the screen and in the legend. */
export const GLYPHS: Record<StatusMark, string> = {
  NOT_EXPECTED: '○',
  HISTORICAL: '史',
  OPEN: '·',
  EXTENDED: '延',
  OVERDUE: '✗',
  WAITING: '待',
  RETURNED: '退',
  ON_TIME: '✓',
  LATE: '迟',
}

/** The words of the marks, on the screen and in the files alike. */
export const MARK_WORDS: Record<StatusMark, string> = {
  NOT_EXPECTED: '不应报',
  HISTORICAL: '历史补录',
  OPEN: '未到期',
  EXTENDED: '已延期',
  OVERDUE: '未报',
  WAITING: '待审核',
  RETURNED: '已退回',
  ON_TIME: '按时',
  LATE: '迟报',
}

/** In the order of the legend. */
export const MARKS = [
  'ON_TIME',
  'LATE',
  'WAITING',
  'RETURNED',
  'OVERDUE',
  'EXTENDED',
  'OPEN',
  'NOT_EXPECTED',
  'HISTORICAL',
] as const satisfies readonly StatusMark[]

/** The colour of a mark; never the only thing that tells it apart. */
export const MARK_TONE: Record<StatusMark, 'green' | 'amber' | 'red' | 'grey' | 'info'> = {
  NOT_EXPECTED: 'grey',
  HISTORICAL: 'grey',
  OPEN: 'grey',
  EXTENDED: 'info',
  OVERDUE: 'red',
  WAITING: 'info',
  RETURNED: 'amber',
  ON_TIME: 'green',
  LATE: 'amber',
}

/** The mark of a sign. */
export const MARK_OF_GLYPH = new Map(MARKS.map((mark) => [GLYPHS[mark], mark]))

/** A row of the matrix as it travels to the browser. */
export type MatrixLine = {
  id: string
  name: string
  unit: string
  /** One sign a month. */
  glyphs: string
  /** One digit a month: 1 where the report may be opened. */
  links: string
}
export type MatrixLines = { id: string | null; name: string | null; lines: MatrixLine[] }

/** The matrix in few letters: thousands of months of a county would weigh megabytes as elements. */
export function matrixLines(groups: readonly StatusGroup[], mayOpenAll: boolean): MatrixLines[] {
  const canOpen = ({ state, reportId }: StatusCell) =>
    reportId !== null && (mayOpenAll || state === 'APPROVED' || state === 'LOCKED')
  return groups.map(({ townshipId, townshipName, rows }) => ({
    id: townshipId,
    name: townshipName,
    lines: rows.map(({ centerId, centerName, unitName, cells }) => ({
      id: centerId,
      name: centerName,
      unit: unitName,
      glyphs: cells.map(({ mark }) => GLYPHS[mark]).join(''),
      links: cells.map((cell) => (canOpen(cell) ? '1' : '0')).join(''),
    })),
  }))
}

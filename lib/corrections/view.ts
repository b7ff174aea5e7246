import { changeLines } from '@/lib/corrections/rules'
import type { DraftRow } from '@/lib/corrections/types'
import { parseFigure } from '@/lib/reporting/checks/rules'
import type { CorrectionState } from '@/prisma/generated/enums'

/** The address of the request form of a month. */
export function newCorrectionHref(key: { centerId: string; month: string }): string {
  return `/corrections/new?${new URLSearchParams({ centerId: key.centerId, month: key.month })}`
}

/** The light of a correction: amber while it waits, green when the figures were rewritten, grey otherwise. */
export function correctionTone(state: CorrectionState): 'amber' | 'green' | 'grey' | 'red' {
  if (state === 'APPROVED') return 'green'
  if (state === 'REFUSED') return 'red'
  return state === 'WITHDRAWN' ? 'grey' : 'amber'
}

/** Rows by section, in their order. */
export function sectionsOf(rows: readonly DraftRow[]): { key: string; rows: DraftRow[] }[] {
  const sections: { key: string; rows: DraftRow[] }[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last?.key === row.section) last.rows.push(row)
    else sections.push({ key: row.section, rows: [row] })
  }
  return sections
}

/** What a request changes while it is being typed: the number of cells, and the totals that follow. */
export function previewOf(
  rows: readonly DraftRow[],
  typed: Readonly<Record<string, unknown>>,
): { changed: number; totals: Record<string, number | null> } {
  const values: Record<string, number> = {}
  for (const row of rows) {
    const text = typed[row.code]
    const parsed = parseFigure(typeof text === 'string' ? text : '')
    if (parsed.ok && parsed.value !== null && parsed.value !== row.value) values[row.code] = parsed.value
  }
  const figures = Object.fromEntries(
    rows.flatMap((row) => (row.value === null ? [] : [[row.code, row.value] as const])),
  )
  const lines = changeLines(rows, figures, values)
  return {
    changed: Object.keys(values).length,
    totals: Object.fromEntries(lines.filter((line) => line.isFollowing).map((line) => [line.code, line.to])),
  }
}

import type { CheckRow } from '@/lib/reporting/checks/types'

/**
 * The cells that somebody has to type into a form: neither derived from a register, nor added up, nor given by the
 * timetable. This is what a form costs; zero returns and last month's figures are not taken off.
 */
export function typedCells(rows: readonly Pick<CheckRow, 'code' | 'kind' | 'defaultValue'>[]): string[] {
  return rows.filter((row) => row.kind === 'TYPED' && row.defaultValue === null).map((row) => row.code)
}

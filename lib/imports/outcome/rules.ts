import type { ImportCounts, PlanRow, RowProblem } from '@/lib/imports/types'
import type { ProblemKey } from '@/lib/imports/values/types'

/** Adds what is wrong with a row; a row with anything wrong is an error. */
export function refuseRow<R extends PlanRow>(row: R, problems: readonly RowProblem[]): R {
  row.problems.push(...problems)
  if (row.problems.length > 0) row.outcome = 'ERROR'
  return row
}

/** Refuses rows that share a key, each once, with the lines of all of them. `keys` stand in the order of the rows. */
export function refuseTwice(
  rows: readonly PlanRow[],
  keys: readonly (readonly string[])[],
  problem: ProblemKey,
): void {
  const groups = new Map<string, PlanRow[]>()
  rows.forEach((row, index) => {
    for (const key of keys[index] ?? []) groups.set(key, [...(groups.get(key) ?? []), row])
  })
  for (const doubles of groups.values()) {
    if (doubles.length < 2) continue
    const lines = doubles.map((row) => row.line).join('、')
    for (const row of doubles)
      if (!row.problems.some((one) => one.problem.key === problem))
        refuseRow(row, [{ field: null, problem: { key: problem, params: { lines } } }])
  }
}

/** How many rows have which outcome. */
export function countOutcomes(rows: readonly Pick<PlanRow, 'outcome'>[]): ImportCounts {
  const count = (outcome: PlanRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    total: rows.length,
    created: count('NEW'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    errors: count('ERROR'),
  }
}

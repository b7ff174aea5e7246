import { createHash } from 'node:crypto'
import type { ImportPlan } from '@/lib/imports/types'

/**
 * SHA-256 of what a plan would do: two dry runs with the same one write the same. The version of a record counts only where
 * it is changed, so that work elsewhere in the register does not disturb an import.
 */
export function fingerprintOf(plan: ImportPlan): string {
  const rows = plan.rows.map(({ line, outcome, recordId, version, placeId, values, problems, zones }) => [
    line,
    outcome,
    recordId,
    outcome === 'CHANGED' ? version : null,
    placeId,
    values,
    problems,
    zones ?? null,
  ])
  return createHash('sha256')
    .update(JSON.stringify([rows, plan.units]))
    .digest('hex')
}

import type { JsonObject, JsonValue } from '@prisma/client/runtime/client'
import type { HistoryChange } from '@/lib/centers/history/types'

/** Stands beside the fields of an audit entry and is no field of the record itself. */
const VERSION = 'version'

/** The fields of an audit entry with what stood before and after, in the entry's order; what was empty and stays so is left out. */
export function changesOf(before: JsonObject | null, after: JsonObject | null): HistoryChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const isBlank = (value: JsonValue) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return fields
    .filter((field) => field !== VERSION)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !isBlank(change.before) || !isBlank(change.after))
}

/** The version that an audit entry says it led to, or null. */
export function versionOf(after: JsonObject | null): number | null {
  const version: JsonValue | undefined = after?.[VERSION]
  return typeof version === 'number' ? version : null
}

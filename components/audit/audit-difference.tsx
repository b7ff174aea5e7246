import type { JsonObject, JsonValue } from '@prisma/client/runtime/client'

type AuditDifferenceProps = { before: JsonObject | null; after: JsonObject | null; none: string }

/** A stored value for a person: nothing is ∅, a list its members, a record its fields. */
function show(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '∅'
  if (Array.isArray(value)) return value.map(show).join('、')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key}：${show(part)}`)
      .join('；')
  return String(value)
}

/** Field by field what stood before and after; long values are cut for the eye, the trail keeps them whole. */
export function AuditDifference({ before, after, none }: AuditDifferenceProps) {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (keys.length === 0) return none
  return (
    <ul className="max-w-md text-small">
      {keys.slice(0, 6).map((key) => (
        <li key={key} className="truncate" title={`${show(before?.[key])} → ${show(after?.[key])}`}>
          <span className="text-soft">{key}</span> {before && `${show(before[key])} → `}
          {show(after?.[key])}
        </li>
      ))}
      {keys.length > 6 && <li className="text-soft">…</li>}
    </ul>
  )
}

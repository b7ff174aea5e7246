import type { JsonObject, JsonValue } from '@prisma/client/runtime/client'

type AuditDifferenceProps = { before: JsonObject | null; after: JsonObject | null; none: string }

const show = (value: JsonValue | undefined) =>
  value === undefined || value === null
    ? '∅'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

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

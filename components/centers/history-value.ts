import type { JsonValue } from '@prisma/client/runtime/client'
import type { Messages } from '@/lib/i18n/messages'

type Words = Pick<Messages, 'domain' | 'centers' | 'proposals'>

/** Fields whose values are ids, which say nothing to people. */
const IDS = ['unitId', 'typeId', 'departmentIds', 'importId', 'centerId']

/** Whether a field of an audit entry is worth showing. */
export function isTelling(field: string): boolean {
  return !IDS.includes(field)
}

/** The label of a field of an audit entry; unknown ones keep their names. */
export function historyField(field: string, { centers }: Words): string {
  return (centers.field as Record<string, string>)[field] ?? field
}

/** A value of an audit entry as people read it. */
export function historyValue(field: string, value: JsonValue, words: Words): string {
  const { domain, centers, proposals } = words
  if (value === null || value === undefined || value === '') return centers.history.blank
  if (typeof value === 'boolean') return value ? centers.yes : centers.no
  if (field === 'investments') return investmentsText(value, words)
  if (Array.isArray(value)) return value.length > 0 ? value.join('、') : centers.history.blank
  if (field === 'contactPhone') return centers.history.changed
  const dictionaries: Record<string, Record<string, string>> = {
    category: domain.category,
    kind: domain.kind,
    plannedKind: domain.kind,
    origin: centers.origin,
    status: domain.status,
    areaQualifier: domain.qualifier,
    ownership: domain.ownership,
    openedPrecision: centers.precision,
    proposalKind: proposals.kind,
    state: proposals.state,
  }
  const text = String(value)
  return dictionaries[field]?.[text] ?? text
}

/** The sources of an investment with their amounts in 万元. */
function investmentsText(value: JsonValue, { centers }: Words): string {
  const rows = Array.isArray(value) ? value : []
  const names: Record<string, string> = centers.investmentSource
  const parts = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
      ? [`${names[String(row.source)] ?? ''} ${String(row.amountWan)}`]
      : [],
  )
  return parts.length > 0 ? parts.join('、') : centers.history.blank
}

import type { Month } from '@/lib/core/calendar'
import type { FormRow, FormSection } from '@/lib/reporting/form/types'

/** Where the records behind a derived figure stand. */
export function recordsLink(code: string, key: { centerId: string; month: Month }): string {
  const path = code === 'E01' ? '/visits' : '/activities'
  return `${path}?${new URLSearchParams({ centerId: key.centerId, month: key.month })}`
}

/** Rows by section, in their order. */
export function toSections(rows: readonly FormRow[], zeroSections: readonly string[]): FormSection[] {
  const sections: FormSection[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last?.key === row.section) last.rows.push(row)
    else sections.push({ key: row.section, isZero: zeroSections.includes(row.section), rows: [row] })
  }
  return sections
}

import type { Month } from '@/lib/core/calendar'
import type { FormRow, FormSection } from '@/lib/reporting/form/types'

/** Registers of rows that come from elsewhere than the activities. */
const RECORD_PAGES: Readonly<Record<string, string>> = {
  E01: '/visits',
  E10: '/groups/child-sessions',
  E15: '/groups/referrals',
  E16: '/groups/referrals',
  Q01a: '/groups/follow-up-calls',
  Q01b: '/groups/follow-up-calls',
}

/** Where the records behind a derived figure stand. */
export function recordsLink(code: string, key: { centerId: string; month: Month }): string {
  // One center's sittings have a page of their own, its month a calendar.
  if (code === 'E13') return `/groups/sittings/${key.centerId}?${new URLSearchParams({ month: key.month })}`
  const path = RECORD_PAGES[code] ?? '/activities'
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

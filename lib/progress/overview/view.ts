import type { Overview } from '@/lib/progress/overview/types'
import { isLateProject } from '@/lib/progress/rules'
import type { Progress } from '@/lib/progress/types'

export type AttentionEntry = {
  key: 'unreported' | 'returned' | 'pending' | 'late' | 'short' | 'toMeasure'
  count: number
  href: string
}

/** What asks for attention today, the pressing first, each with the list that it leads to. */
export function attentionEntries(
  {
    rows,
    asOf,
    summary,
    reporting,
    month,
  }: Pick<Progress, 'rows' | 'asOf' | 'summary' | 'reporting' | 'month'>,
  { attention: { returned, pending } }: Pick<Overview, 'attention'>,
  listHref: (changes: Record<string, string>) => string,
): AttentionEntry[] {
  const status = `/report-status?month=${month}`
  return [
    { key: 'unreported', count: reporting.unreported.length, href: listHref({ report: 'UNREPORTED' }) },
    { key: 'returned', count: returned, href: status },
    {
      key: 'late',
      count: rows.filter((row) => isLateProject(row, asOf)).length,
      href: '/dashboard/projects',
    },
    { key: 'short', count: summary.area.SHORT, href: listHref({ area: 'SHORT' }) },
    { key: 'pending', count: pending, href: status },
    { key: 'toMeasure', count: summary.area.TO_MEASURE, href: listHref({ area: 'TO_MEASURE' }) },
  ]
}

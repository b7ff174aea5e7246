import { z } from 'zod'
import { AUDIT_EVENTS } from '@/lib/core/audit'
import { optionalChoice, optionalDate, pageParams, searchText } from '@/lib/core/search-params'

/** Search parameters of the audit trail. */
export const auditListParams = z.object({
  ...pageParams,
  q: searchText,
  event: optionalChoice(AUDIT_EVENTS),
  from: optionalDate,
  to: optionalDate,
})

export type AuditListParams = z.output<typeof auditListParams>

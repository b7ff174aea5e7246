import type { JsonObject } from '@prisma/client/runtime/client'
import type { Role } from '@/prisma/generated/enums'

/** One line of the audit trail as the auditor sees it. */
export type AuditRow = {
  id: string
  at: Date
  userName: string
  role: Role | null
  ip: string | null
  event: string
  ok: boolean
  targetType: string
  targetLabel: string
  before: JsonObject | null
  after: JsonObject | null
}

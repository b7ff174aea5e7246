import type { JsonObject } from '@prisma/client/runtime/client'

/** Every event of the audit trail: `noun.past-participle`. */
export const AUDIT_EVENTS = [
  'session.opened',
  'session.refused',
  'session.locked',
  'session.closed',
  'password.changed',
  'user.created',
  'access.denied',
  'county.loaded',
  'center.created',
  'center.changed',
  'center.closed',
  'center.reopened',
  'zone.created',
  'zone.changed',
  'zone.closed',
  'window.created',
  'window.changed',
  'window.closed',
  'offer.changed',
  'activity.created',
  'activity.changed',
  'activity.cancelled',
  'visit.created',
  'visit.changed',
  'visit.cancelled',
  'import.uploaded',
  'import.checked',
  'import.applied',
  'report.saved',
  'report.submitted',
  'report.withdrawn',
  'report.returned',
  'report.approved',
  'report.locked',
  'report.unlocked',
  'extension.requested',
  'extension.granted',
  'extension.refused',
  'briefing.exported',
  'table.exported',
  'user.changed',
  'user.disabled',
  'user.enabled',
  'password.reset',
  'post.created',
  'post.ended',
  'post.handed-over',
  'grant.requested',
  'grant.confirmed',
  'grant.refused',
  'deputy.created',
  'deputy.ended',
  'settings.changed',
  'calendar.changed',
  'staff.created',
  'staff.changed',
  'staff.closed',
  'staff.reopened',
  'partner.created',
  'partner.changed',
  'partner.closed',
  'partner.reopened',
  'donation.created',
  'donation.changed',
  'donation.cancelled',
  'donation.restored',
  'zone-type.created',
  'zone-type.changed',
  'zone-type.retired',
  'zone-type.restored',
  'synonym.changed',
  'department.created',
  'department.changed',
  'department.closed',
  'department.reopened',
  'department.handed-over',
  'zone.reopened',
  'window.reopened',
  'item.created',
  'item.changed',
  'item.retired',
  'item.restored',
  'list.created',
  'list.changed',
  'closure.created',
  'closure.changed',
  'closure.ended',
  'proposal.created',
  'proposal.approved',
  'proposal.refused',
  'proposal.withdrawn',
  'center.exempted',
  'center.merged',
  'attachment.added',
  'attachment.removed',
  'import.undone',
  'import.discarded',
  'unit.renamed',
  'unit.moved',
  'unit.merged',
  'unit.split',
  'unit.closed',
  'unit.reopened',
  'unit.created',
  'outline.loaded',
  'school-holiday.changed',
  'series.created',
  'series.ended',
  'sign-up.imported',
  'visit.tallied',
  'child-session.created',
  'child-session.changed',
  'child-session.cancelled',
  'child-session.restored',
  'referral.created',
  'referral.changed',
  'referral.cancelled',
  'referral.restored',
  'call.created',
  'call.changed',
  'call.cancelled',
  'call.restored',
  'timetable.created',
  'timetable.changed',
  'timetable.ended',
  'sitting.changed',
  'report.marked',
  'report.mark-cleared',
  'report.corrected',
  'correction.requested',
  'correction.passed-on',
  'correction.approved',
  'correction.refused',
  'correction.withdrawn',
  'correction.settled',
  'reminder.sent',
  'reminder.read',
  'balance.proposed',
  'balance.confirmed',
  'balance.refused',
  'history.imported',
  'indicator.changed',
  'suggestion.made',
  'suggestion.answered',
  'target.created',
  'target.changed',
  'target.ended',
  'query.saved',
  'query.removed',
  'screen.granted',
  'screen.revoked',
  'meeting.created',
  'meeting.changed',
  'briefing.created',
  'briefing.changed',
  'briefing.finalized',
  'briefing.voided',
  'download.requested',
  'download.cancelled',
  'backup.created',
  'backup.restored',
] as const

export type AuditEvent = (typeof AUDIT_EVENTS)[number]

export type AuditTargetType =
  | 'session'
  | 'user'
  | 'county'
  | 'center'
  | 'zone'
  | 'window'
  | 'activity'
  | 'visit'
  | 'import'
  | 'report'
  | 'briefing'
  | 'table'
  | 'route'
  | 'post'
  | 'grant'
  | 'deputy'
  | 'settings'
  | 'staff'
  | 'partner'
  | 'donation'
  | 'zone-type'
  | 'department'
  | 'item'
  | 'list'
  | 'closure'
  | 'proposal'
  | 'attachment'
  | 'unit'
  | 'outline'
  | 'series'
  | 'child-session'
  | 'referral'
  | 'call'
  | 'timetable'
  | 'correction'
  | 'reminder'
  | 'balance'
  | 'indicator'
  | 'suggestion'
  | 'target'
  | 'query'
  | 'screen'
  | 'meeting'
  | 'download'
  | 'backup'

/** What a write says of itself; it commits together with the write or not at all. */
export type AuditRecord = {
  event: AuditEvent
  target: { type: AuditTargetType; id: string | null; label: string }
  countyId?: string | null
  centerId?: string | null
  /** Only the fields that changed; never a password, token or telephone number. */
  before?: JsonObject
  after?: JsonObject
  /** False for a refused attempt; true unless said. */
  ok?: boolean
}

/** One-line text for a label: control characters cannot forge a line of the trail. */
export function auditLabel(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 200)
}

/**
 * The fields of `after` that differ from `before`, both sides, for the audit diff.
 * Values are compared by their JSON text.
 */
export function changedFields(
  before: JsonObject,
  after: JsonObject,
): { before: JsonObject; after: JsonObject } {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
  const pick = (source: JsonObject) =>
    Object.fromEntries(changed.map((key) => [key, source[key] ?? null])) as JsonObject
  return { before: pick(before), after: pick(after) }
}

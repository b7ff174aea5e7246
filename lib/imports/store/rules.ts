import type { AuditEvent, AuditTargetType } from '@/lib/core/audit'
import type { CalendarDate } from '@/lib/core/calendar'
import type { StoreDependent, StoreNote, StoreRow, StoreTable } from '@/lib/imports/store/types'

/** What the engine knows of a table, whichever register writes it. */
export type StoreRule = {
  target: AuditTargetType
  created: AuditEvent
  changed: AuditEvent
  /** Column by which people know a row. */
  label: string
  /** Rows carry the instants of their making and last change. */
  hasTimes: boolean
  /** Where records may hang on a row, so that taking it back would leave them without it. */
  dependents: readonly StoreDependent[]
  /** The day whose month must not be approved, for a row that feeds figures. */
  frozenDay?: (row: StoreRow) => CalendarDate | null
}

const dayOf = ({ date }: StoreRow) => (typeof date === 'string' ? date : null)

export const STORE_RULES: Record<StoreTable, StoreRule> = {
  Center: {
    target: 'center',
    created: 'center.created',
    changed: 'center.changed',
    label: 'name',
    hasTimes: true,
    dependents: [
      { table: 'Zone', column: 'centerId' },
      { table: 'ServiceWindow', column: 'centerId' },
      { table: 'ItemOffer', column: 'centerId' },
      { table: 'Activity', column: 'centerId' },
      { table: 'ActivitySeries', column: 'centerId' },
      { table: 'ActivityCoHost', column: 'centerId' },
      { table: 'VisitCount', column: 'centerId' },
      { table: 'MonthlyReport', column: 'centerId' },
      { table: 'Extension', column: 'centerId' },
      { table: 'ExtensionRequest', column: 'centerId' },
      { table: 'StaffMember', column: 'centerId' },
      { table: 'PartnerCenter', column: 'centerId' },
      { table: 'Donation', column: 'centerId' },
      { table: 'ChildSession', column: 'centerId' },
      { table: 'JobReferral', column: 'centerId' },
      { table: 'FollowUpCall', column: 'centerId' },
      { table: 'DoctorTimetable', column: 'centerId' },
      { table: 'DoctorException', column: 'centerId' },
      { table: 'Attachment', column: 'centerId' },
      { table: 'TemporaryClosure', column: 'centerId' },
      { table: 'CenterProposal', column: 'centerId' },
      { table: 'AreaExemption', column: 'centerId' },
      { table: 'OpeningBalance', column: 'centerId' },
    ],
  },
  Zone: {
    target: 'zone',
    created: 'zone.created',
    changed: 'zone.changed',
    label: 'name',
    hasTimes: true,
    dependents: [
      { table: 'Activity', column: 'zoneId' },
      { table: 'ActivitySeries', column: 'zoneId' },
      { table: 'VisitCount', column: 'zoneId' },
      { table: 'Attachment', column: 'targetId' },
    ],
  },
  ServiceWindow: {
    target: 'window',
    created: 'window.created',
    changed: 'window.changed',
    label: 'name',
    hasTimes: true,
    dependents: [],
  },
  ServiceItem: {
    target: 'item',
    created: 'item.created',
    changed: 'item.changed',
    label: 'name',
    hasTimes: false,
    dependents: [
      { table: 'ServiceItemListEntry', column: 'itemId' },
      { table: 'ItemOffer', column: 'itemId' },
    ],
  },
  Activity: {
    target: 'activity',
    created: 'activity.created',
    changed: 'activity.changed',
    label: 'name',
    hasTimes: true,
    dependents: [
      { table: 'Attachment', column: 'targetId' },
      { table: 'ActivityCoHost', column: 'activityId' },
      { table: 'ActivitySignUp', column: 'activityId' },
    ],
    frozenDay: (row) => (row.status === 'HELD' ? dayOf(row) : null),
  },
  VisitCount: {
    target: 'visit',
    created: 'visit.created',
    changed: 'visit.changed',
    label: 'date',
    hasTimes: true,
    dependents: [],
    frozenDay: dayOf,
  },
  StaffMember: {
    target: 'staff',
    created: 'staff.created',
    changed: 'staff.changed',
    label: 'name',
    hasTimes: true,
    dependents: [{ table: 'Attachment', column: 'targetId' }],
  },
  Partner: {
    target: 'partner',
    created: 'partner.created',
    changed: 'partner.changed',
    label: 'name',
    hasTimes: true,
    dependents: [
      { table: 'Donation', column: 'partnerId' },
      { table: 'Activity', column: 'partnerId' },
      { table: 'Attachment', column: 'targetId' },
    ],
  },
  Donation: {
    target: 'donation',
    created: 'donation.created',
    changed: 'donation.changed',
    label: 'donor',
    hasTimes: true,
    dependents: [{ table: 'Attachment', column: 'targetId' }],
  },
  ChildSession: {
    target: 'child-session',
    created: 'child-session.created',
    changed: 'child-session.changed',
    label: 'name',
    hasTimes: true,
    dependents: [],
    // Only holiday care feeds the report, in the month in which it begins.
    frozenDay: ({ kind, firstDay }) =>
      kind === 'HOLIDAY_CARE' && typeof firstDay === 'string' ? firstDay : null,
  },
  JobReferral: {
    target: 'referral',
    created: 'referral.created',
    changed: 'referral.changed',
    label: 'date',
    hasTimes: true,
    dependents: [],
    frozenDay: dayOf,
  },
  FollowUpCall: {
    target: 'call',
    created: 'call.created',
    changed: 'call.changed',
    label: 'date',
    hasTimes: true,
    dependents: [],
    frozenDay: dayOf,
  },
  OpeningBalance: {
    target: 'balance',
    created: 'balance.proposed',
    changed: 'balance.proposed',
    label: 'code',
    hasTimes: false,
    dependents: [],
  },
  MonthlyReport: {
    target: 'report',
    created: 'history.imported',
    changed: 'history.imported',
    label: 'month',
    hasTimes: false,
    dependents: [{ table: 'Correction', column: 'reportId' }],
  },
  Department: {
    target: 'department',
    created: 'department.created',
    changed: 'department.changed',
    label: 'name',
    hasTimes: false,
    dependents: [
      { table: 'ServiceItem', column: 'departmentId' },
      { table: 'ServiceWindowDepartment', column: 'departmentId' },
      { table: 'Assignment', column: 'departmentId' },
      { table: 'Activity', column: 'departmentId' },
    ],
  },
}

/**
 * The rows of a note that cannot be taken back. Rule: a row stands as the list left it, and on one that it created nothing
 * hangs.
 * @param current versions now, by id; a row that is gone has none
 * @param owners rows on which something hangs
 */
export function blockedRows(
  note: Pick<StoreNote, 'created' | 'changed'>,
  current: ReadonlyMap<string, number>,
  owners: ReadonlySet<string>,
): string[] {
  const moved = [...note.created, ...note.changed].filter(({ id, version }) => current.get(id) !== version)
  const built = note.created.filter(({ id }) => owners.has(id))
  return [...new Set([...moved, ...built].map(({ id }) => id))]
}

import type { Ids } from '@/tests/support/surface/ids'
import {
  type ActionSurface,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

const DAY = '2026-06-15'
const at = (id: string) => ({ id, version: 1 })
const filter = (ids: Ids) => `townshipId=${ids.township}&centerId=${ids.center}&state=ALL`

export const pages: Record<string, PageSurface> = {
  '(app)/groups': page('group:read', (ids) => `/groups?townshipId=${ids.township}&year=2025`),
  '(app)/groups/child-sessions': page('group:read', (ids) => `/groups/child-sessions?${filter(ids)}`),
  '(app)/groups/child-sessions/new': page(
    'group:write',
    (ids) => `/groups/child-sessions/new?centerId=${ids.center}`,
  ),
  '(app)/groups/child-sessions/[id]': record('group:read', (ids) => `/groups/child-sessions/${ids.session}`),
  '(app)/groups/child-sessions/[id]/edit': record(
    'group:write',
    (ids) => `/groups/child-sessions/${ids.session}/edit`,
  ),
  '(app)/groups/referrals': page('group:read', (ids) => `/groups/referrals?${filter(ids)}`),
  '(app)/groups/referrals/new': page('group:write', (ids) => `/groups/referrals/new?centerId=${ids.center}`),
  '(app)/groups/referrals/[id]': record('group:read', (ids) => `/groups/referrals/${ids.referral}`),
  '(app)/groups/referrals/[id]/edit': record(
    'group:write',
    (ids) => `/groups/referrals/${ids.referral}/edit`,
  ),
  '(app)/groups/follow-up-calls': page('group:read', (ids) => `/groups/follow-up-calls?${filter(ids)}`),
  '(app)/groups/follow-up-calls/new': page(
    'group:write',
    (ids) => `/groups/follow-up-calls/new?centerId=${ids.center}`,
  ),
  '(app)/groups/follow-up-calls/[id]': record('group:read', (ids) => `/groups/follow-up-calls/${ids.call}`),
  '(app)/groups/follow-up-calls/[id]/edit': record(
    'group:write',
    (ids) => `/groups/follow-up-calls/${ids.call}/edit`,
  ),
  '(app)/groups/sittings': page('group:read', (ids) => `/groups/sittings?${filter(ids)}`),
  '(app)/groups/sittings/[id]': record('group:read', (ids) => `/groups/sittings/${ids.center}`),
  '(app)/settings/school-holidays': page('settings:write', () => '/settings/school-holidays?year=2025'),
}

export const routes: Record<string, RouteSurface> = {}

const session = {
  kind: 'AFTER_SCHOOL',
  name: '越权测试班期',
  firstDay: DAY,
  lastDay: '2026-06-30',
  headCount: '20',
}
const referral = { date: DAY, informed: '3', employed: '0' }
const call = { date: DAY, calls: '10', satisfied: '9' }
const timetable = { weekday: '2', sittings: '1', validFrom: DAY }
const holiday = { name: '越权测试假期', firstDay: '2031-07-05', lastDay: '2031-08-31' }

export const actions: Record<string, ActionSurface> = {
  createSessionAction: {
    permission: 'group:write',
    input: (ids) => ({ centerId: ids.center, ...session }),
  },
  changeSessionAction: { permission: 'group:write', input: (ids) => ({ ...at(ids.session), ...session }) },
  cancelSessionAction: { permission: 'group:write', input: (ids) => at(ids.session) },
  restoreSessionAction: { permission: 'group:write', input: (ids) => at(ids.session) },
  createReferralAction: {
    permission: 'group:write',
    input: (ids) => ({ centerId: ids.center, ...referral }),
  },
  changeReferralAction: { permission: 'group:write', input: (ids) => ({ ...at(ids.referral), ...referral }) },
  cancelReferralAction: { permission: 'group:write', input: (ids) => at(ids.referral) },
  restoreReferralAction: { permission: 'group:write', input: (ids) => at(ids.referral) },
  createCallAction: { permission: 'group:write', input: (ids) => ({ centerId: ids.center, ...call }) },
  changeCallAction: { permission: 'group:write', input: (ids) => ({ ...at(ids.call), ...call }) },
  cancelCallAction: { permission: 'group:write', input: (ids) => at(ids.call) },
  restoreCallAction: { permission: 'group:write', input: (ids) => at(ids.call) },
  createTimetableAction: {
    permission: 'group:write',
    input: (ids) => ({ centerId: ids.center, ...timetable }),
  },
  changeTimetableAction: {
    permission: 'group:write',
    input: (ids) => ({ ...at(ids.timetable), ...timetable }),
  },
  endTimetableAction: { permission: 'group:write', input: (ids) => ({ ...at(ids.timetable), lastDay: DAY }) },
  setSittingAction: {
    permission: 'group:write',
    input: (ids) => ({ centerId: ids.center, date: DAY, sittings: '0', reason: '医生外出培训' }),
  },
  removeSittingAction: { permission: 'group:write', input: (ids) => at(ids.exception) },
  createSchoolHolidayAction: 'own',
  changeSchoolHolidayAction: {
    permission: 'settings:write',
    input: (ids) => ({ ...at(ids.holiday), ...holiday }),
  },
  removeSchoolHolidayAction: { permission: 'settings:write', input: (ids) => at(ids.holiday) },
}

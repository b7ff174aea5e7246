import { randomUUID } from 'node:crypto'
import type { Ids } from '@/tests/support/surface/ids'
import {
  type ActionSurface,
  one,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

const DAY = '2026-06-15'

const markHeld = (ids: Ids) => ({ id: ids.activity, version: 1, attendances: '10' })
const createSeries = (ids: Ids) => ({
  centerId: ids.center,
  typeId: ids.activityType,
  name: '越权测试课程',
  weekday: '1',
  firstDay: DAY,
  lastDay: '2026-08-31',
})
const endSeries = (ids: Ids) => ({ id: ids.series, version: 1, lastDay: DAY })
const markOccurrences = (ids: Ids) => ({
  id: ids.series,
  occurrences: [{ id: ids.activity, version: 1, attendances: '10' }],
})
const tally = (ids: Ids) => ({
  centerId: ids.center,
  tallies: [{ requestId: randomUUID(), date: DAY, count: 1 }],
})

export const pages: Record<string, PageSurface> = {
  'offline/tally': page(null, () => '/offline/tally'),
  '(app)/activities/series': page(
    'activity:read',
    (ids) => `/activities/series?centerId=${ids.center}&state=ALL`,
  ),
  '(app)/activities/series/[id]': record('activity:read', (ids) => `/activities/series/${ids.series}`),
  '(app)/activities/series/new': page(
    'activity:write',
    (ids) => `/activities/series/new?centerId=${ids.center}`,
  ),
  '(app)/visits/tally': page('visit:write', (ids) => `/visits/tally?centerId=${ids.center}`),
}

export const routes: Record<string, RouteSurface> = {
  'POST activities/[id]/sign-ups': one('activity:write', (ids) => `/api/activities/${ids.activity}/sign-ups`),
  'POST visit-counts/month-file': one(
    'visit:write',
    (ids) => `/api/visit-counts/month-file?centerId=${ids.center}&month=2025-07`,
  ),
  'POST visit-counts/tally': one('visit:write', () => '/api/visit-counts/tally', tally),
}

export const actions: Record<string, ActionSurface> = {
  markActivityHeldAction: { permission: 'activity:write', input: markHeld },
  createSeriesAction: { permission: 'activity:write', input: createSeries },
  endSeriesAction: { permission: 'activity:write', input: endSeries },
  markOccurrencesAction: { permission: 'activity:write', input: markOccurrences },
}

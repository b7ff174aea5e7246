import { AREAS } from '@/tests/support/surface/areas'
import * as inputs from '@/tests/support/surface/inputs'
import { list, one, type RouteSurface, withoutId } from '@/tests/support/surface/kinds'
import * as registers from '@/tests/support/surface/register-inputs'

export const ROUTES: Record<string, RouteSurface> = {
  ...Object.assign({}, ...AREAS.map(({ routes }) => routes)),
  'GET auth/[...nextauth]': 'open',
  'POST auth/[...nextauth]': 'open',
  'GET health': 'open',
  'POST sign-out': 'open',
  'GET centers': list('center:read', (ids) => `/api/centers?townshipId=${ids.township}`),
  'POST centers': one('center:create', () => '/api/centers', inputs.createCenter),
  'GET centers/[id]': one('center:read', (ids) => `/api/centers/${ids.center}`),
  'PATCH centers/[id]': one(
    'center:write',
    (ids) => `/api/centers/${ids.center}`,
    withoutId(inputs.changeCenter),
  ),
  'POST centers/[id]/close': one(
    'center:decide',
    (ids) => `/api/centers/${ids.center}/close`,
    withoutId(inputs.closeCenter),
  ),
  'POST centers/[id]/reopen': one(
    'center:decide',
    (ids) => `/api/centers/${ids.center}/reopen`,
    withoutId(inputs.reopenCenter),
  ),
  'GET zones': one('center:read', (ids) => `/api/zones?centerId=${ids.center}`),
  'POST zones': one('zone:write', () => '/api/zones', inputs.createZone),
  'GET zones/[id]': one('center:read', (ids) => `/api/zones/${ids.zone}`),
  'PATCH zones/[id]': one('zone:write', (ids) => `/api/zones/${ids.zone}`, withoutId(inputs.changeZone)),
  'POST zones/[id]/close': one(
    'zone:write',
    (ids) => `/api/zones/${ids.zone}/close`,
    withoutId(inputs.closeZone),
  ),
  'GET service-windows': one('center:read', (ids) => `/api/service-windows?centerId=${ids.center}`),
  'POST service-windows': one('window:write', () => '/api/service-windows', inputs.createWindow),
  'GET service-windows/[id]': one('center:read', (ids) => `/api/service-windows/${ids.window}`),
  'PATCH service-windows/[id]': one(
    'window:write',
    (ids) => `/api/service-windows/${ids.window}`,
    withoutId(inputs.changeWindow),
  ),
  'POST service-windows/[id]/close': one(
    'window:write',
    (ids) => `/api/service-windows/${ids.window}/close`,
    withoutId(inputs.closeWindow),
  ),
  'GET activities': list('activity:read', (ids) => `/api/activities?centerId=${ids.center}`),
  'POST activities': one('activity:write', () => '/api/activities', inputs.createActivity),
  'GET activities/[id]': one('activity:read', (ids) => `/api/activities/${ids.activity}`),
  'PATCH activities/[id]': one(
    'activity:write',
    (ids) => `/api/activities/${ids.activity}`,
    withoutId(inputs.changeActivity),
  ),
  'POST activities/[id]/cancel': one(
    'activity:write',
    (ids) => `/api/activities/${ids.activity}/cancel`,
    withoutId(inputs.cancelActivity),
  ),
  'GET visit-counts': list('visit:read', (ids) => `/api/visit-counts?centerId=${ids.center}`),
  'POST visit-counts': one('visit:write', () => '/api/visit-counts', inputs.createVisit),
  'GET visit-counts/[id]': one('visit:read', (ids) => `/api/visit-counts/${ids.visit}`),
  'PATCH visit-counts/[id]': one(
    'visit:write',
    (ids) => `/api/visit-counts/${ids.visit}`,
    withoutId(inputs.changeVisit),
  ),
  'POST visit-counts/[id]/cancel': one(
    'visit:write',
    (ids) => `/api/visit-counts/${ids.visit}/cancel`,
    withoutId(inputs.cancelVisit),
  ),
  'POST imports': list('center:import', () => '/api/imports'),
  'GET imports/template': list('center:import', () => '/api/imports/template'),
  'GET imports/[id]/errors': one('center:import', (ids) => `/api/imports/${ids.import}/errors`),
  'GET progress/table': one(
    'dashboard:read',
    (ids) => `/api/progress/table?format=csv&on=2026-06-30&month=2026-06&township=${ids.township}`,
  ),
  'POST users/roster': list('user:manage', () => '/api/users/roster'),
  'POST users/roster/check': list('user:manage', () => '/api/users/roster/check'),
  'GET users/roster/template': list('user:manage', () => '/api/users/roster/template'),
  'POST attachments': list('by-record', (ids) => `/api/attachments?targetType=CENTER&targetId=${ids.center}`),
  'DELETE attachments/[id]': one('by-record', (ids) => `/api/attachments/${ids.attachment}`),
  'GET attachments/[id]': one('by-record', (ids) => `/api/attachments/${ids.attachment}`),
  'POST zones/[id]/reopen': one(
    'zone:write',
    (ids) => `/api/zones/${ids.zone}/reopen`,
    withoutId(registers.reopenZone),
  ),
  'POST service-windows/[id]/reopen': one(
    'window:write',
    (ids) => `/api/service-windows/${ids.window}/reopen`,
    withoutId(registers.reopenWindow),
  ),
  'GET exports/[register]': list(
    'center:read',
    (ids) => `/api/exports/centers?format=csv&townshipId=${ids.township}`,
  ),
}

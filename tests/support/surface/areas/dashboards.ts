import {
  type ActionSurface,
  list,
  one,
  type PageSurface,
  page,
  type RouteSurface,
} from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {
  '(app)/dashboard/area': page('dashboard:read', (ids) => `/dashboard/area?township=${ids.township}`),
  '(app)/dashboard/coverage': page('dashboard:read', (ids) => `/dashboard/coverage?township=${ids.township}`),
  '(app)/dashboard/services': page('dashboard:read', (ids) => `/dashboard/services?township=${ids.township}`),
  '(app)/dashboard/projects': page('dashboard:read', (ids) => `/dashboard/projects?township=${ids.township}`),
  '(app)/dashboard/weekly': page('dashboard:read', (ids) => `/dashboard/weekly?township=${ids.township}`),
  '(app)/dashboard/facts': page('dashboard:read', (ids) => `/dashboard/facts?township=${ids.township}`),
  '(app)/dashboard/map': page('dashboard:read', (ids) => `/dashboard/map?township=${ids.township}`),
  '(app)/service-items/coverage': page(
    'coverage:read',
    (ids) => `/service-items/coverage?township=${ids.township}`,
  ),
  '(app)/queries': page('dashboard:read', (ids) => `/queries?township=${ids.township}&metrics=A01`),
  '(app)/settings/screen': page('screen:write', () => '/settings/screen'),
  screen: page(null, () => '/screen'),
}

export const routes: Record<string, RouteSurface> = {
  'GET boards/[board]': one('dashboard:read', (ids) => `/api/boards/area?township=${ids.township}`),
  'GET figures': one('dashboard:read', (ids) => `/api/figures?metric=M01&unit=${ids.township}`),
  'GET item-coverage': one('coverage:read', (ids) => `/api/item-coverage?township=${ids.township}`),
  'GET queries': one('dashboard:read', (ids) => `/api/queries?township=${ids.township}&metrics=A01`),
  'POST outline': list('org:write', () => '/api/outline'),
  'POST screen': 'open',
}

export const actions: Record<string, ActionSurface> = {
  grantScreenAction: 'own',
  saveQueryAction: 'own',
  removeQueryAction: { permission: 'dashboard:read', input: (ids) => ({ id: ids.query }) },
  revokeScreenAction: { permission: 'screen:write', input: (ids) => ({ id: ids.screen }) },
}

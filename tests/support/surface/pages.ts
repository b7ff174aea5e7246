import type { Permission } from '@/lib/core/permissions'
import type { Ids } from '@/tests/support/surface/ids'

/**
 * Every page: who may open it and how it is asked for a record of somebody else. `id` pages answer a foreign record
 * like a missing one; `filter` pages take foreign ids as search parameters and show nothing of them.
 */
export type PageSurface = {
  permission: Permission | null
  kind: 'id' | 'filter'
  address: (ids: Ids) => string
}

const page = (permission: Permission | null, address: PageSurface['address']): PageSurface => ({
  permission,
  kind: 'filter',
  address,
})
const record = (permission: Permission, address: PageSurface['address']): PageSurface => ({
  permission,
  kind: 'id',
  address,
})

export const PAGES: Record<string, PageSurface> = {
  '(app)': page('workbench:read', () => '/'),
  '(app)/activities': page(
    'activity:read',
    (ids) => `/activities?centerId=${ids.center}&typeId=${ids.activityType}`,
  ),
  '(app)/activities/[id]': record('activity:read', (ids) => `/activities/${ids.activity}`),
  '(app)/activities/[id]/edit': record('activity:write', (ids) => `/activities/${ids.activity}/edit`),
  '(app)/activities/new': page('activity:write', (ids) => `/activities/new?centerId=${ids.center}`),
  '(app)/audit': page('audit:read', () => '/audit?q=%E5%A4%96%E5%8E%BF'),
  '(app)/briefings': page('briefing:export', (ids) => `/briefings?township=${ids.township}`),
  '(app)/centers': page('center:read', (ids) => `/centers?townshipId=${ids.township}&status=ALL`),
  '(app)/centers/[id]': record('center:read', (ids) => `/centers/${ids.center}`),
  '(app)/centers/[id]/edit': record('center:write', (ids) => `/centers/${ids.center}/edit`),
  '(app)/centers/[id]/offers': record('offer:write', (ids) => `/centers/${ids.center}/offers`),
  '(app)/centers/new': page('center:create', (ids) => `/centers/new?unitId=${ids.community}`),
  '(app)/dashboard': page('dashboard:read', (ids) => `/dashboard?township=${ids.township}`),
  '(app)/dashboard/centers': page('dashboard:read', (ids) => `/dashboard/centers?township=${ids.township}`),
  '(app)/imports': page('center:import', () => '/imports'),
  '(app)/imports/[id]': record('center:import', (ids) => `/imports/${ids.import}`),
  '(app)/imports/new': page('center:import', () => '/imports/new'),
  '(app)/reports': page('report:fill', (ids) => `/reports?centerId=${ids.center}`),
  '(app)/reports/[centerId]/[month]': record('report:read', (ids) => `/reports/${ids.center}/2026-06`),
  '(app)/review': page('report:review', (ids) => `/review?township=${ids.township}`),
  '(app)/review/[id]': record('report:review', (ids) => `/review/${ids.report}`),
  '(app)/service-items': page(
    'item:read',
    (ids) => `/service-items?itemId=${ids.item}&departmentId=${ids.department}`,
  ),
  '(app)/visits': page('visit:read', (ids) => `/visits?centerId=${ids.center}&month=2025-06`),
  '(app)/visits/edit': page('visit:write', (ids) => `/visits/edit?centerId=${ids.center}&month=2025-06`),
  '(app)/visits/new': page('visit:write', (ids) => `/visits/new?centerId=${ids.center}&month=2025-06`),
  '(auth)/login': page(null, () => '/login'),
  '(auth)/password': page(null, () => '/password'),
}

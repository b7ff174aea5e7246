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
  '(app)/account': page('workbench:read', () => '/account'),
  '(app)/settings': page('settings:write', () => '/settings'),
  '(app)/settings/calendar': page('settings:write', () => '/settings/calendar?year=2026'),
  '(app)/settings/checklist': page('settings:write', () => '/settings/checklist'),
  '(app)/users': page('user:read', (ids) => `/users?unitId=${ids.township}`),
  '(app)/users/[id]': record('user:read', (ids) => `/users/${ids.user}`),
  '(app)/users/deputies': page('deputy:write', () => '/users/deputies'),
  '(app)/users/grants': page('grant:confirm', () => '/users/grants'),
  '(app)/users/new': page('user:manage', (ids) => `/users/new?unitId=${ids.community}`),
  '(app)/users/roster': page('user:manage', () => '/users/roster'),
  '(app)/zones': page(
    'center:read',
    (ids) => `/zones?typeId=${ids.type}&townshipId=${ids.township}&state=ALL`,
  ),
  '(app)/zones/coverage': page('center:read', (ids) => `/zones/coverage?townshipId=${ids.township}`),
  '(app)/zones/new': page('zone:write', (ids) => `/zones/new?centerId=${ids.center}`),
  '(app)/zones/[id]': record('center:read', (ids) => `/zones/${ids.zone}`),
  '(app)/zones/[id]/edit': record('zone:write', (ids) => `/zones/${ids.zone}/edit`),
  '(app)/service-windows': page(
    'center:read',
    (ids) => `/service-windows?departmentId=${ids.department}&townshipId=${ids.township}&state=ALL`,
  ),
  '(app)/service-windows/new': page('window:write', (ids) => `/service-windows/new?centerId=${ids.center}`),
  '(app)/service-windows/[id]': record('center:read', (ids) => `/service-windows/${ids.window}`),
  '(app)/service-windows/[id]/edit': record('window:write', (ids) => `/service-windows/${ids.window}/edit`),
  '(app)/zone-types': page('center:read', () => '/zone-types'),
  '(app)/zone-types/new': page('dictionary:write', () => '/zone-types/new'),
  '(app)/zone-types/[id]': record('center:read', (ids) => `/zone-types/${ids.type}`),
  '(app)/zone-types/[id]/edit': record('dictionary:write', (ids) => `/zone-types/${ids.type}/edit`),
  '(app)/service-items/new': page('item:write', () => '/service-items/new'),
  '(app)/service-items/lists': page('item:read', () => '/service-items/lists'),
  '(app)/service-items/[id]': record('item:read', (ids) => `/service-items/${ids.item}`),
  '(app)/service-items/[id]/edit': record('item:write', (ids) => `/service-items/${ids.item}/edit`),
  '(app)/service-items/lists/[id]': record('item:read', (ids) => `/service-items/lists/${ids.list}`),
  '(app)/service-items/lists/[id]/edit': record(
    'list:write',
    (ids) => `/service-items/lists/${ids.list}/edit`,
  ),
  '(app)/service-items/lists/[id]/copy': record(
    'list:write',
    (ids) => `/service-items/lists/${ids.list}/copy`,
  ),
  '(app)/proposals': page('proposal:read', (ids) => `/proposals?townshipId=${ids.township}`),
  '(app)/proposals/new': record(
    'proposal:write',
    (ids) => `/proposals/new?centerId=${ids.center}&kind=FACTS`,
  ),
  '(app)/proposals/[id]': record('proposal:read', (ids) => `/proposals/${ids.proposal}`),
  '(app)/staff': page(
    'staff:read',
    (ids) => `/staff?townshipId=${ids.township}&centerId=${ids.center}&state=ALL`,
  ),
  '(app)/staff/new': page('staff:write', (ids) => `/staff/new?centerId=${ids.center}`),
  '(app)/staff/[id]': record('staff:read', (ids) => `/staff/${ids.staff}`),
  '(app)/staff/[id]/edit': record('staff:write', (ids) => `/staff/${ids.staff}/edit`),
  '(app)/partners': page(
    'partner:read',
    (ids) => `/partners?townshipId=${ids.township}&centerId=${ids.center}&state=ALL`,
  ),
  '(app)/partners/new': page('partner:write', (ids) => `/partners/new?centerId=${ids.center}`),
  '(app)/partners/[id]': record('partner:read', (ids) => `/partners/${ids.partner}`),
  '(app)/partners/[id]/edit': record('partner:write', (ids) => `/partners/${ids.partner}/edit`),
  '(app)/donations': page(
    'donation:read',
    (ids) => `/donations?townshipId=${ids.township}&centerId=${ids.center}&state=ALL`,
  ),
  '(app)/donations/new': page('donation:write', (ids) => `/donations/new?centerId=${ids.center}`),
  '(app)/donations/[id]': record('donation:read', (ids) => `/donations/${ids.donation}`),
  '(app)/donations/[id]/edit': record('donation:write', (ids) => `/donations/${ids.donation}/edit`),
  '(app)/imports/merge': page(
    'center:decide',
    (ids) => `/imports/merge?keptId=${ids.center}&mergedId=${ids.otherCenter}`,
  ),
  '(app)/imports/zone-names': page('dictionary:write', () => '/imports/zone-names'),
  '(auth)/login': page(null, () => '/login'),
  '(auth)/password': page(null, () => '/password'),
}

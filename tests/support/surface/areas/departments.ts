import type { ActionSurface, PageSurface, RouteSurface } from '@/tests/support/surface/kinds'
import { page, record } from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {
  '(app)/departments': page('item:read', () => '/departments?q=%E5%A4%96%E5%8E%BF&state=ALL'),
  '(app)/departments/[id]': record('item:read', (ids) => `/departments/${ids.department}`),
  '(app)/departments/[id]/edit': record('dictionary:write', (ids) => `/departments/${ids.department}/edit`),
  '(app)/departments/new': page('dictionary:write', () => '/departments/new'),
}

export const routes: Record<string, RouteSurface> = {}

export const actions: Record<string, ActionSurface> = {
  createDepartmentAction: 'own',
  changeDepartmentAction: {
    permission: 'dictionary:write',
    input: (ids) => ({ id: ids.department, version: 1, name: '越权部门', order: '1' }),
  },
  closeDepartmentAction: {
    permission: 'dictionary:write',
    input: (ids) => ({ id: ids.department, version: 1, closedOn: '2025-06-01' }),
  },
  handOverDepartmentAction: {
    permission: 'dictionary:write',
    input: (ids) => ({ id: ids.department, version: 1, successorId: ids.department }),
  },
  reopenDepartmentAction: {
    permission: 'dictionary:write',
    input: (ids) => ({ id: ids.department, version: 1 }),
  },
}

import {
  type ActionSurface,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

const DAY = '2099-01-01'
const rule = { operator: 'AT_LEAST', value: '60', effectiveFrom: DAY, basis: '越权测试' }

export const pages: Record<string, PageSurface> = {
  '(app)/dashboard/figures': record(
    'dashboard:read',
    (ids) => `/dashboard/figures?metric=M01&rule=AS_OF&unit=${ids.township}`,
  ),
  '(app)/targets': page('center:read', () => '/targets?state=ALL'),
  '(app)/targets/[id]': record('center:read', (ids) => `/targets/${ids.target}`),
  '(app)/targets/[id]/edit': record('target:write', (ids) => `/targets/${ids.target}/edit`),
  '(app)/targets/new': page('target:write', () => '/targets/new'),
}

export const routes: Record<string, RouteSurface> = {}

export const actions: Record<string, ActionSurface> = {
  createTargetAction: {
    permission: 'target:write',
    input: (ids) => ({
      metric: 'REPORTING_RATE',
      category: null,
      kind: null,
      facility: null,
      townshipId: ids.township,
      effectiveTo: null,
      ...rule,
    }),
    refusal: 'INVALID_INPUT',
  },
  changeTargetAction: {
    permission: 'target:write',
    input: (ids) => ({ id: ids.target, version: 1, ...rule }),
  },
  endTargetAction: {
    permission: 'target:write',
    input: (ids) => ({ id: ids.target, version: 1, effectiveTo: DAY }),
  },
}

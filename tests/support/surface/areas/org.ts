import type { Ids } from '@/tests/support/surface/ids'
import {
  type ActionSurface,
  list,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {
  '(app)/org': page('org:read', (ids) => `/org?open=${ids.township}&state=ALL`),
  '(app)/org/[id]': record('org:read', (ids) => `/org/${ids.community}`),
  '(app)/org/[id]/change': record('org:write', (ids) => `/org/${ids.community}/change?kind=MERGE`),
  '(app)/org/changes': page('org:read', () => '/org/changes?kind=RENAME'),
  '(app)/org/new': page('org:write', (ids) => `/org/new?parentId=${ids.township}`),
  '(app)/search': page('workbench:read', () => '/search?q=%E5%A4%96%E5%8E%BF'),
}

export const routes: Record<string, RouteSurface> = {
  'GET search': list('workbench:read', () => '/api/search?q=%E5%A4%96%E5%8E%BF'),
}

/** A renaming of somebody else's unit. */
const renameUnit = (ids: Ids) => ({
  kind: 'RENAME',
  unitId: ids.community,
  version: 0,
  effectiveOn: '2025-06-01',
  documentNo: '测政〔2025〕9号',
  name: '改名社区',
  code: '',
})

export const actions: Record<string, ActionSurface> = {
  createUnitAction: {
    permission: 'org:write',
    input: (ids) => ({ parentId: ids.township, name: '补建村委会', code: '', openedOn: '' }),
  },
  previewOrgChangeAction: { permission: 'org:write', input: renameUnit },
  recordOrgChangeAction: { permission: 'org:write', input: renameUnit },
}

import type { Ids } from '@/tests/support/surface/ids'
import {
  type ActionSurface,
  one,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

const MONTH = '2025-06'

export const pages: Record<string, PageSurface> = {
  '(app)/corrections': page('correction:read', (ids) => `/corrections?townshipId=${ids.township}`),
  '(app)/corrections/[id]': record('correction:read', (ids) => `/corrections/${ids.correction}`),
  '(app)/corrections/new': record(
    'correction:request',
    (ids) => `/corrections/new?centerId=${ids.center}&month=${MONTH}`,
  ),
  '(app)/report-status': record('dashboard:read', (ids) => `/report-status?township=${ids.township}`),
  '(app)/report-status/calls': record(
    'report:remind',
    (ids) => `/report-status/calls?month=${MONTH}&township=${ids.township}`,
  ),
  '(app)/review/summary': record(
    'report:review',
    (ids) => `/review/summary?month=${MONTH}&township=${ids.township}`,
  ),
}

export const routes: Record<string, RouteSurface> = {
  'GET report-status/table': one(
    'dashboard:read',
    (ids) => `/api/report-status/table?month=${MONTH}&township=${ids.township}`,
  ),
  'GET review/summary': one(
    'report:review',
    (ids) => `/api/review/summary?month=${MONTH}&township=${ids.township}`,
  ),
}

const step = (ids: Ids) => ({ id: ids.correction, version: 1 })
const decision = (ids: Ids) => ({ ...step(ids), note: '依据不足' })

export const actions: Record<string, ActionSurface> = {
  markReportAction: {
    permission: 'report:review',
    input: (ids) => ({ id: ids.report, version: 1, note: '请核实' }),
  },
  requestCorrectionAction: {
    permission: 'correction:request',
    input: (ids) => ({ reportId: ids.report, version: 1, reason: '录错', changes: { E01: '5' } }),
  },
  passOnCorrectionAction: { permission: 'correction:pass', input: step },
  approveCorrectionAction: { permission: 'correction:decide', input: decision },
  refuseCorrectionAction: { permission: 'correction:refuse', input: decision },
  settleRecordsAction: { permission: 'correction:settle', input: step },
  withdrawCorrectionAction: { permission: 'correction:request', input: step },
  grantExtensionAction: {
    permission: 'report:extend',
    input: (ids) => ({ centerId: ids.center, month: MONTH, dueOn: '2025-07-14', reason: '停电' }),
  },
  requestExtensionAction: {
    permission: 'extension:request',
    input: (ids) => ({ centerId: ids.center, month: MONTH, reason: '停电' }),
  },
  refuseExtensionAction: {
    permission: 'report:extend',
    input: (ids) => ({ id: ids.extensionRequest, version: 1, note: '台账可以补录' }),
  },
  remindReportsAction: {
    permission: 'report:remind',
    input: (ids) => ({ month: MONTH, centerIds: [ids.center] }),
  },
  readRemindersAction: { permission: 'report:fill', input: (ids) => ({ ids: [ids.reminder] }) },
}

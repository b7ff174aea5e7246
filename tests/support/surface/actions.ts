import type { Permission } from '@/lib/core/permissions'
import type { Ids } from '@/tests/support/surface/ids'
import * as inputs from '@/tests/support/surface/inputs'

/**
 * Every server action with the permission that it asks for and an input that names somebody else's record. `own` marks
 * what a person does to himself: there is no foreign record to name.
 */
export type ActionSurface = { permission: Permission; input: (ids: Ids) => object } | 'own'

export const ACTIONS: Record<string, ActionSurface> = {
  changePasswordAction: 'own',
  createCenterAction: { permission: 'center:create', input: inputs.createCenter },
  changeCenterAction: { permission: 'center:write', input: inputs.changeCenter },
  closeCenterAction: { permission: 'center:decide', input: inputs.closeCenter },
  reopenCenterAction: { permission: 'center:decide', input: inputs.reopenCenter },
  createZoneAction: { permission: 'zone:write', input: inputs.createZone },
  changeZoneAction: { permission: 'zone:write', input: inputs.changeZone },
  closeZoneAction: { permission: 'zone:write', input: inputs.closeZone },
  createWindowAction: { permission: 'window:write', input: inputs.createWindow },
  changeWindowAction: { permission: 'window:write', input: inputs.changeWindow },
  closeWindowAction: { permission: 'window:write', input: inputs.closeWindow },
  changeOffersAction: { permission: 'offer:write', input: inputs.changeOffers },
  suspendItemAction: { permission: 'offer:write', input: inputs.suspendItem },
  resumeItemAction: { permission: 'offer:write', input: inputs.resumeItem },
  createActivityAction: { permission: 'activity:write', input: inputs.createActivity },
  changeActivityAction: { permission: 'activity:write', input: inputs.changeActivity },
  cancelActivityAction: { permission: 'activity:write', input: inputs.cancelActivity },
  createVisitCountAction: { permission: 'visit:write', input: inputs.createVisit },
  changeVisitCountAction: { permission: 'visit:write', input: inputs.changeVisit },
  cancelVisitCountAction: { permission: 'visit:write', input: inputs.cancelVisit },
  saveMonthVisitsAction: { permission: 'visit:write', input: inputs.saveMonthVisits },
  saveReportAction: { permission: 'report:fill', input: inputs.saveReport },
  getReportConflictAction: { permission: 'report:fill', input: inputs.reportKey },
  submitReportAction: { permission: 'report:submit', input: inputs.submitReport },
  withdrawReportAction: { permission: 'report:submit', input: inputs.reportVersion },
  returnReportAction: { permission: 'report:review', input: inputs.returnReport },
  approveReportAction: { permission: 'report:review', input: inputs.reportVersion },
  approveReportsAction: { permission: 'report:review', input: inputs.approveReports },
  unlockReportAction: { permission: 'report:lock', input: inputs.unlockReport },
  checkImportAction: { permission: 'center:import', input: inputs.checkImport },
  applyImportAction: { permission: 'center:import', input: inputs.applyImport },
}

import type { Permission } from '@/lib/core/permissions'
import type { Ids } from '@/tests/support/surface/ids'
import * as inputs from '@/tests/support/surface/inputs'
import * as registers from '@/tests/support/surface/register-inputs'

/**
 * Every server action with the permission that it asks for and an input that names somebody else's record. `own` marks
 * what a person does to himself or to the settings of his county:
 * there is no foreign record to name. `by-record` asks for the permission of the record's kind, once it is found.
 */
export type ActionSurface =
  | {
      permission: Permission | 'by-record'
      input: (ids: Ids) => object
      /** How a record out of reach is refused; NOT_FOUND unless said. */
      refusal?: 'INVALID_INPUT'
    }
  | 'own'

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
  createUserAction: { permission: 'user:manage', input: inputs.createUser, refusal: 'INVALID_INPUT' },
  changeUserAction: { permission: 'user:manage', input: inputs.changeUser },
  disableUserAction: { permission: 'user:manage', input: inputs.userVersion },
  enableUserAction: { permission: 'user:manage', input: inputs.userVersion },
  resetPasswordAction: { permission: 'user:reset', input: inputs.userVersion },
  addPostAction: { permission: 'user:manage', input: inputs.addPost },
  endPostAction: { permission: 'user:manage', input: inputs.endPost },
  handOverPostAction: { permission: 'post:hand-over', input: inputs.handOverPost },
  decideGrantAction: { permission: 'grant:confirm', input: inputs.decideGrant },
  createDeputyAction: { permission: 'deputy:write', input: inputs.createDeputy },
  endDeputyAction: { permission: 'deputy:write', input: inputs.endDeputy },
  endOwnSessionAction: 'own',
  endOtherSessionsAction: 'own',
  changeSettingsAction: 'own',
  setCalendarDayAction: 'own',
  removeAttachmentAction: { permission: 'by-record', input: inputs.removeAttachment },
  createZoneTypeAction: 'own',
  reopenZoneAction: { permission: 'zone:write', input: registers.reopenZone },
  reopenWindowAction: { permission: 'window:write', input: registers.reopenWindow },
  changeZoneTypeAction: { permission: 'dictionary:write', input: registers.changeZoneType },
  retireZoneTypeAction: { permission: 'dictionary:write', input: registers.zoneType },
  restoreZoneTypeAction: { permission: 'dictionary:write', input: registers.zoneType },
  createItemAction: { permission: 'item:write', input: registers.createItem },
  changeItemAction: { permission: 'item:write', input: registers.changeItem },
  retireItemAction: { permission: 'item:write', input: registers.itemVersion },
  restoreItemAction: { permission: 'item:write', input: registers.itemVersion },
  copyListAction: { permission: 'list:write', input: registers.copyList },
  changeListAction: { permission: 'list:write', input: registers.changeList },
  createClosureAction: { permission: 'closure:write', input: registers.createClosure },
  changeClosureAction: { permission: 'closure:write', input: registers.changeClosure },
  endClosureAction: { permission: 'closure:write', input: registers.endClosure },
  proposeFactsAction: { permission: 'proposal:write', input: registers.proposeFacts },
  proposeStepAction: { permission: 'proposal:write', input: registers.proposeStep },
  approveProposalAction: { permission: 'proposal:decide', input: registers.approveProposal },
  refuseProposalAction: { permission: 'proposal:decide', input: registers.refuseProposal },
  withdrawProposalAction: { permission: 'proposal:write', input: registers.withdrawProposal },
  exemptCenterAction: { permission: 'center:decide', input: registers.exemptCenter },
  endExemptionAction: { permission: 'center:decide', input: registers.endExemption },
  createStaffAction: { permission: 'staff:write', input: registers.createStaff },
  changeStaffAction: { permission: 'staff:write', input: registers.changeStaff },
  closeStaffAction: { permission: 'staff:write', input: registers.closeStaff },
  reopenStaffAction: { permission: 'staff:write', input: registers.reopenStaff },
  createPartnerAction: { permission: 'partner:write', input: registers.createPartner },
  changePartnerAction: { permission: 'partner:write', input: registers.changePartner },
  closePartnerAction: { permission: 'partner:write', input: registers.closePartner },
  reopenPartnerAction: { permission: 'partner:write', input: registers.reopenPartner },
  linkPartnerAction: { permission: 'partner:write', input: registers.linkPartner },
  unlinkPartnerAction: { permission: 'partner:write', input: registers.linkPartner },
  createDonationAction: { permission: 'donation:write', input: registers.createDonation },
  changeDonationAction: { permission: 'donation:write', input: registers.changeDonation },
  cancelDonationAction: { permission: 'donation:write', input: registers.donationVersion },
  restoreDonationAction: { permission: 'donation:write', input: registers.donationVersion },
  discardImportAction: { permission: 'center:import', input: registers.importVersion },
  undoImportAction: { permission: 'center:import', input: registers.importVersion },
  mapZoneNameAction: { permission: 'dictionary:write', input: registers.mapZoneName },
  removeSynonymAction: { permission: 'dictionary:write', input: registers.removeSynonym },
  mergeCentersAction: { permission: 'center:decide', input: registers.mergeCenters },
}

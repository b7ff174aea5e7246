import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { activitySource } from '@/lib/imports/registers/activities/queries'
import { activityRegister } from '@/lib/imports/registers/activities/rules'
import { balanceSource } from '@/lib/imports/registers/balances/queries'
import { balanceRegister } from '@/lib/imports/registers/balances/rules'
import { planCentersIn } from '@/lib/imports/registers/centers/queries'
import { sessionSource } from '@/lib/imports/registers/child-sessions/queries'
import { sessionRegister } from '@/lib/imports/registers/child-sessions/rules'
import { departmentSource } from '@/lib/imports/registers/departments/queries'
import { departmentRegister } from '@/lib/imports/registers/departments/rules'
import { donationSource } from '@/lib/imports/registers/donations/queries'
import { donationRegister } from '@/lib/imports/registers/donations/rules'
import { callSource } from '@/lib/imports/registers/follow-up-calls/queries'
import { callRegister } from '@/lib/imports/registers/follow-up-calls/rules'
import { historySource } from '@/lib/imports/registers/historical-months/queries'
import { historyRegister } from '@/lib/imports/registers/historical-months/rules'
import { referralSource } from '@/lib/imports/registers/job-referrals/queries'
import { referralRegister } from '@/lib/imports/registers/job-referrals/rules'
import { partnerSource } from '@/lib/imports/registers/partners/queries'
import { partnerRegister } from '@/lib/imports/registers/partners/rules'
import { type PlannedBatch, planRegisterIn } from '@/lib/imports/registers/read/queries'
import { itemSource } from '@/lib/imports/registers/service-items/queries'
import { itemRegister } from '@/lib/imports/registers/service-items/rules'
import { windowSource } from '@/lib/imports/registers/service-windows/queries'
import { windowRegister } from '@/lib/imports/registers/service-windows/rules'
import { staffSource } from '@/lib/imports/registers/staff/queries'
import { staffRegister } from '@/lib/imports/registers/staff/rules'
import type { RegisterDefinition, RegisterKey, RegisterSource, Values } from '@/lib/imports/registers/types'
import { visitSource } from '@/lib/imports/registers/visit-counts/queries'
import { visitRegister } from '@/lib/imports/registers/visit-counts/rules'
import { zoneSource } from '@/lib/imports/registers/zones/queries'
import { zoneRegister } from '@/lib/imports/registers/zones/rules'
import type { ImportPlan } from '@/lib/imports/types'

type Planner = (tx: Tx, viewer: Viewer, batch: PlannedBatch) => Promise<ImportPlan>

const planner =
  <V extends Values, L>(definition: RegisterDefinition<V, L>, source: RegisterSource<V, L>): Planner =>
  (tx, viewer, batch) =>
    planRegisterIn(tx, { definition, source, viewer, batch })

const PLANNERS: Record<RegisterKey, Planner> = {
  centers: (tx, _viewer, batch) => planCentersIn(tx, batch),
  zones: planner(zoneRegister, zoneSource),
  'service-windows': planner(windowRegister, windowSource),
  'service-items': planner(itemRegister, itemSource),
  activities: planner(activityRegister, activitySource),
  'visit-counts': planner(visitRegister, visitSource),
  staff: planner(staffRegister, staffSource),
  partners: planner(partnerRegister, partnerSource),
  donations: planner(donationRegister, donationSource),
  balances: planner(balanceRegister, balanceSource),
  'historical-months': planner(historyRegister, historySource),
  'child-sessions': planner(sessionRegister, sessionSource),
  'job-referrals': planner(referralRegister, referralSource),
  'follow-up-calls': planner(callRegister, callSource),
  departments: planner(departmentRegister, departmentSource),
}

/** Plans a list for its register as `tx` sees it. */
export function planBatchIn(
  tx: Tx,
  { viewer, register, batch }: { viewer: Viewer; register: RegisterKey; batch: PlannedBatch },
): Promise<ImportPlan> {
  return PLANNERS[register](tx, viewer, batch)
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import { assertFunnelsIn } from '@/lib/groups/referrals/mutations'
import { activityRegister } from '@/lib/imports/registers/activities/rules'
import { balanceRegister } from '@/lib/imports/registers/balances/rules'
import { writeCentersIn } from '@/lib/imports/registers/centers/mutations'
import { sessionRegister } from '@/lib/imports/registers/child-sessions/rules'
import { departmentRegister } from '@/lib/imports/registers/departments/rules'
import { donationRegister } from '@/lib/imports/registers/donations/rules'
import { callRegister } from '@/lib/imports/registers/follow-up-calls/rules'
import { writeHistoryIn } from '@/lib/imports/registers/historical-months/mutations'
import { referralRegister } from '@/lib/imports/registers/job-referrals/rules'
import { partnerRegister } from '@/lib/imports/registers/partners/rules'
import { itemRegister } from '@/lib/imports/registers/service-items/rules'
import { windowRegister } from '@/lib/imports/registers/service-windows/rules'
import { staffRegister } from '@/lib/imports/registers/staff/rules'
import type { RegisterDefinition, RegisterKey, Values } from '@/lib/imports/registers/types'
import { visitRegister } from '@/lib/imports/registers/visit-counts/rules'
import { type Applied, type Writing, writeRegisterIn } from '@/lib/imports/registers/write/mutations'
import { zoneRegister } from '@/lib/imports/registers/zones/rules'
import type { CenterPlanRow } from '@/lib/imports/types'

type Writer = (tx: Tx, writing: Writing) => Promise<Applied>

const writer =
  <V extends Values, L>(definition: RegisterDefinition<V, L>): Writer =>
  (tx, writing) =>
    writeRegisterIn(tx, { ...writing, definition })

const WRITERS: Record<RegisterKey, Writer> = {
  centers: (tx, { plan, ...writing }) =>
    // The plan of a list of centers was made by the planner of centers, in this transaction.
    writeCentersIn(tx, { ...writing, plan: { ...plan, rows: plan.rows as CenterPlanRow[] } }),
  zones: writer(zoneRegister),
  'service-windows': writer(windowRegister),
  'service-items': writer(itemRegister),
  activities: writer(activityRegister),
  'visit-counts': writer(visitRegister),
  staff: writer(staffRegister),
  partners: writer(partnerRegister),
  donations: writer(donationRegister),
  balances: writer(balanceRegister),
  'historical-months': writeHistoryIn,
  'child-sessions': writer(sessionRegister),
  'job-referrals': async (tx, writing) => {
    const applied = await writeRegisterIn(tx, { ...writing, definition: referralRegister })
    // What was employed and informed is compared over all records of a center, so only once they are written.
    await assertFunnelsIn(tx, [...new Set(writing.plan.rows.flatMap(({ placeId }) => placeId ?? []))])
    return applied
  },
  'follow-up-calls': writer(callRegister),
  departments: writer(departmentRegister),
}

/**
 * Writes a plan without errors into its register.
 * @throws AppError CONFLICT
 */
export function writeBatchIn(
  tx: Tx,
  { register, ...writing }: Writing & { register: RegisterKey },
): Promise<Applied> {
  return WRITERS[register](tx, writing)
}

import type { SessionFigures } from '@/lib/groups/child-sessions/types'
import type { CallFigures } from '@/lib/groups/follow-up-calls/types'
import type { ReferralFigures } from '@/lib/groups/referrals/types'
import type { SittingFigures } from '@/lib/groups/sittings/types'

/** One year's figures of the four registers, for the page that leads to them. */
export type GroupFigures = {
  year: number
  sessions: SessionFigures
  referrals: ReferralFigures
  calls: CallFigures
  sittings: SittingFigures
}

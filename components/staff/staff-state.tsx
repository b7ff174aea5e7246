import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { CalendarDate } from '@/lib/core/calendar'
import type { StaffRow } from '@/lib/staff/types'

type StaffStateProps = { member: Pick<StaffRow, 'isOnDuty' | 'leftOn'>; on: CalendarDate }

/** On duty, gone, or not there yet on the day. */
export function StaffState({ member, on }: StaffStateProps) {
  const t = useTranslations('staff')
  if (member.isOnDuty) return <Badge tone="green">{t('state.ON_DUTY')}</Badge>
  const hasLeft = member.leftOn !== null && member.leftOn <= on
  return <Badge>{t(hasLeft ? 'state.LEFT' : 'state.AHEAD')}</Badge>
}

import 'server-only'
import { toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import type { SetCalendarDayInput } from '@/lib/settings/calendar/schema'

/**
 * Makes a day a holiday or a make-up working day, or takes it back to its weekday. The calendar is one for the installation.
 * @throws AppError FORBIDDEN, CONFLICT (somebody changed the day meanwhile)
 */
export function setCalendarDay(viewer: Viewer, input: SetCalendarDayInput): Promise<{ date: string }> {
  return mutate(viewer, 'settings:write', async ({ tx }) => {
    const date = toDbDate(input.date)
    const stored = await tx.calendarDay.findUnique({ where: { date } })
    if ((stored?.kind ?? 'ORDINARY') !== input.was) throw new AppError('CONFLICT')
    const name = input.kind === 'ORDINARY' ? '' : (input.name ?? '')
    if ((stored?.kind ?? 'ORDINARY') === input.kind && (stored?.name ?? '') === name)
      return { result: { date: input.date }, unchanged: true }
    if (input.kind === 'ORDINARY') await tx.calendarDay.delete({ where: { date } })
    else if (stored)
      await tx.calendarDay.update({ where: { date, kind: stored.kind }, data: { kind: input.kind, name } })
    else await tx.calendarDay.create({ data: { date, kind: input.kind, name } })
    return {
      result: { date: input.date },
      audit: {
        event: 'calendar.changed',
        target: { type: 'settings', id: null, label: input.date },
        countyId: countyIdOf(viewer),
        before: { kind: input.was, name: stored?.name ?? '' },
        after: { kind: input.kind, name },
      },
    }
  })
}

import chineseDays from 'chinese-days'
import { addDays, type CalendarDate, toDbDate } from '@/lib/core/calendar'
import type { Prisma } from '@/prisma/generated/client'

/** The first year with published arrangements in the package. */
const FIRST_DAY: CalendarDate = '2004-01-01'
/** Far enough for any release of the package; years that it does not know yield nothing. */
const LAST_DAY: CalendarDate = '2050-12-31'

/** The package names days with an arrangement `English,中文,days` and ordinary days by their weekday. */
function arrangementOf(date: CalendarDate): { isWorking: boolean; name: string } | null {
  const { work, name } = chineseDays.getDayDetail(date)
  const [, chinese] = name.split(',')
  return chinese ? { isWorking: work, name: chinese } : null
}

/** Public holidays and make-up working days (调休上班) of every year that the package knows. */
export function calendarDayRows(): Prisma.CalendarDayCreateManyInput[] {
  const rows: Prisma.CalendarDayCreateManyInput[] = []
  for (let date = FIRST_DAY; date <= LAST_DAY; date = addDays(date, 1)) {
    const arrangement = arrangementOf(date)
    if (!arrangement) continue
    rows.push({
      date: toDbDate(date),
      kind: arrangement.isWorking ? 'WORKDAY' : 'HOLIDAY',
      name: arrangement.isWorking ? `${arrangement.name}调休上班` : arrangement.name,
    })
  }
  return rows
}

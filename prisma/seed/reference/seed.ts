import { db } from '@/lib/core/db'
import { calendarDayRows } from '@/prisma/seed/reference/holidays'
import { indicatorRows } from '@/prisma/seed/reference/indicators/catalogue'

/**
 * Loads what every installation shares: the indicator catalogue and the calendar of holidays. Safe to repeat: the
 * catalogue is replaced by this version, days that somebody has edited stay as they are.
 */
export async function seedReference(): Promise<void> {
  const indicators = indicatorRows()
  await db().$transaction([
    db().indicator.deleteMany({ where: { code: { in: indicators.map((row) => row.code) } } }),
    db().indicator.createMany({ data: indicators }),
    db().calendarDay.createMany({ data: calendarDayRows(), skipDuplicates: true }),
  ])
}

import 'server-only'
import { type CalendarDate, firstDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { CalendarDays } from '@/lib/core/working-days'
import type { DaySpan } from '@/lib/groups/types'
import { usedIndicators } from '@/lib/indicators/rules'
import type { SettingValues } from '@/lib/indicators/types'
import type { IndicatorFacts } from '@/lib/reporting/form/rules'
import type { RowTexts } from '@/lib/reporting/form/types'
import type { MonthSettings } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'
import type { CalendarDayKind } from '@/prisma/generated/enums'

/** An indicator of the catalogue with its texts. */
export type FormIndicator = IndicatorFacts & RowTexts

type Of<T> = T & { countyId: string }
type Row = {
  indicators: FormIndicator[]
  days: { date: CalendarDate; kind: CalendarDayKind }[]
  settings: Of<MonthSettings>[]
  own: Of<SettingValues & { code: string }>[]
  holidays: Of<DaySpan>[]
}

/** What every form of a month stands on: the catalogue, the calendar, and what counties have laid down. */
export type MonthFrame = {
  /** The days from the month on that differ from the ordinary week. */
  calendar: CalendarDays
  /** Null in a county without settings. */
  settingsOf: (countyId: string) => MonthSettings | null
  indicatorsOf: (countyId: string) => FormIndicator[]
  holidaysOf: (countyId: string) => DaySpan[]
}

/**
 * The frame of a month's forms, in one statement: it is needed at every save, and one statement a table would be most of
 * its time.
 */
export async function loadMonthFrameIn(
  tx: Tx,
  { countyIds, month }: { countyIds: readonly string[]; month: Month },
): Promise<MonthFrame> {
  const counties = Prisma.sql`"countyId" = ANY(${[...countyIds]}::uuid[])`
  const from = Prisma.sql`${firstDay(month)}::date`
  const all = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(row), '[]') FROM (${rows}) AS row)`
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${all(Prisma.sql`
      SELECT "code", "name", "unit", "section", "derivation", "facility", "parts", "help", "definition", "validFrom", "validTo"
      FROM "Indicator" ORDER BY "order"`)} AS "indicators",
    ${all(Prisma.sql`SELECT "date", "kind" FROM "CalendarDay" WHERE "date" >= ${from}`)} AS "days",
    ${all(Prisma.sql`
      SELECT "countyId", to_char("startMonth", 'YYYY-MM') AS "startMonth", "dueDay", "reviewDay", "lockDay",
        "shiftToWorkingDay", "reportingCategories", "clerkMaySubmit"
      FROM "CountySettings" WHERE ${counties}`)} AS "settings",
    ${all(Prisma.sql`
      SELECT "countyId", "code", "isUsed", "departmentCode", "help", "superiorColumn"
      FROM "IndicatorSetting" WHERE ${counties} AND "validFrom" <= ${from} ORDER BY "validFrom"`)} AS "own",
    ${all(Prisma.sql`
      SELECT "countyId", "firstDay" AS "from", "lastDay" AS "to"
      FROM "SchoolHoliday" WHERE ${counties} ORDER BY "firstDay"`)} AS "holidays"`)
  return toFrame(row ?? { indicators: [], days: [], settings: [], own: [], holidays: [] })
}

function toFrame({ indicators, days, settings, own, holidays }: Row): MonthFrame {
  const of = <T>(rows: readonly Of<T>[], countyId: string) => rows.filter((row) => row.countyId === countyId)
  return {
    calendar: new Map(days.map(({ date, kind }) => [date, kind])),
    settingsOf: (countyId) => of(settings, countyId)[0] ?? null,
    // Of several settings of an indicator the latest that has begun holds.
    indicatorsOf: (countyId) =>
      usedIndicators(indicators, new Map(of(own, countyId).map((setting) => [setting.code, setting]))),
    holidaysOf: (countyId) => of(holidays, countyId),
  }
}

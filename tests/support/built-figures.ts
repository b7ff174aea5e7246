import type { CalendarDate } from '@/lib/core/calendar'
import { appQuery } from '@/tests/support/database'

/** One number out of the stored records. */
export const storedNumber = async (sql: string, values: unknown[] = []) =>
  Number((await appQuery(sql, values))[0]?.value)

/** Centers opened by day $1, closed ones too. */
const BUILT = `
  FROM "Center" c JOIN "CenterPeriod" p ON p."centerId" = c."id" AND p."effectiveFrom" <= $1
    AND coalesce(p."effectiveTo", 'infinity') > $1
  WHERE p."status" IN ('OPEN', 'CLOSED') AND coalesce(c."openedOn", '-infinity') <= $1`
/** Those of them that run on the day. */
export const STANDING = `${BUILT} AND p."status" = 'OPEN' AND coalesce(c."closedOn", 'infinity') > $1`

const kinds = (list: string) => `SELECT count(*) AS value ${BUILT} AND p."kind" IN (${list})`

const QUESTIONS = {
  built: kinds(`'NEW_BUILD', 'RENOVATED'`),
  builtNew: kinds(`'NEW_BUILD'`),
  builtRenovated: kinds(`'RENOVATED'`),
  area: `SELECT sum(p."floorArea") AS value ${STANDING}`,
  invested: `SELECT sum(c."investmentWan") AS value ${BUILT}`,
  covered: `SELECT count(DISTINCT u."id") AS value FROM "OrgUnit" u WHERE u."level" = 'COMMUNITY' AND u."id" IN (
    SELECT c."unitId" ${STANDING})`,
  communities: `SELECT count(*) AS value FROM "OrgUnit" WHERE "level" = 'COMMUNITY' AND coalesce("openedOn", '-infinity') <= $1`,
  perHundred: `SELECT trunc(sum(p."floorArea") * 100 / sum(c."households"), 2) AS value ${STANDING}
    AND p."floorArea" IS NOT NULL AND c."households" IS NOT NULL`,
}

/** What has been built by a day (N0a–d), by statements that share nothing with the product. */
export async function builtFigures(day: CalendarDate): Promise<Record<keyof typeof QUESTIONS, number>> {
  const answers = await Promise.all(
    Object.entries(QUESTIONS).map(async ([name, sql]) => [name, await storedNumber(sql, [day])] as const),
  )
  return Object.fromEntries(answers) as Record<keyof typeof QUESTIONS, number>
}

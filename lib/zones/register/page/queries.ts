import 'server-only'
import { centersWithin } from '@/lib/centers/scope/queries'
import type { CalendarDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Decimal2 } from '@/lib/core/decimal'
import type { Viewer } from '@/lib/core/viewer'
import { likeText } from '@/lib/zones/register/rules'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'
import { Prisma } from '@/prisma/generated/client'

/** A zone runs while it is in use and its center is not closed; a zone that opens later is neither open nor closed. */
function inState(state: ZoneRegisterParams['state'], on: CalendarDate): Prisma.Sql {
  const runs = Prisma.sql`(z."closedOn" IS NULL OR z."closedOn" > ${on}::date) AND (c."closedOn" IS NULL OR c."closedOn" > ${on}::date)`
  if (state === 'ALL') return Prisma.sql`true`
  if (state === 'CLOSED') return Prisma.sql`(z."closedOn" <= ${on}::date OR c."closedOn" <= ${on}::date)`
  return Prisma.sql`${runs} AND (z."openedOn" IS NULL OR z."openedOn" <= ${on}::date)`
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const text = likeText(q)
  const latin = `%${likeText(q.toLowerCase().replace(/\s+/gu, ''))}%`
  return Prisma.sql`(z."name" LIKE ${`%${text}%`} OR c."name" LIKE ${`%${text}%`} OR c."code" LIKE ${`${text}%`}
    OR c."initials" LIKE ${latin} OR c."pinyin" LIKE ${latin})`
}

const COLUMNS: Record<ZoneRegisterParams['sort']['key'], Prisma.Sql> = {
  center: Prisma.sql`o."code"`,
  type: Prisma.sql`t."order"`,
  area: Prisma.sql`o."area"`,
  seats: Prisma.sql`o."seats"`,
  openedOn: Prisma.sql`o."openedOn"`,
}

type Found = { ids: string[] | null; total: number; area: Decimal2 | null; seats: number | null }

/**
 * The zones of one page in their order, with the sums of the whole list, by one statement: it goes from the centers in reach
 * to their zones, so that its cost does not grow with the register of the country.
 */
export async function findZonePage(
  viewer: Viewer,
  params: ZoneRegisterParams,
  on: CalendarDate,
): Promise<{ ids: string[]; total: number; area: Decimal2; seats: number }> {
  const { typeId, domain, townshipId, page, perPage, sort, q, state } = params
  const direction = sort.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const [found] = await db().$queryRaw<Found[]>(Prisma.sql`
    WITH reached AS MATERIALIZED (
      SELECT c."id", c."code", c."name", c."initials", c."pinyin", c."closedOn" FROM "Center" c
      WHERE ${centersWithin(viewer, 'center:read')} AND (${townshipId ?? null}::uuid IS NULL OR c."townshipId" = ${townshipId ?? null}::uuid)),
    own AS MATERIALIZED (
      SELECT z."id", z."typeId", z."name", z."area", z."seats", z."openedOn", c."code"
      FROM reached c CROSS JOIN LATERAL (
        SELECT z.* FROM "Zone" z WHERE z."centerId" = c."id"
          AND (${typeId ?? null}::uuid IS NULL OR z."typeId" = ${typeId ?? null}::uuid) OFFSET 0) z
      WHERE ${inState(state, on)} AND ${matching(q)}),
    listed AS MATERIALIZED (
      SELECT o."id", o."area", o."seats",
        row_number() OVER (ORDER BY ${COLUMNS[sort.key]} ${direction} NULLS LAST, o."code", t."order", o."name", o."id") AS place
      FROM own o JOIN "ZoneType" t ON t."id" = o."typeId" WHERE ${inDomain(domain)})
    SELECT count(*)::int AS "total", sum(l."area")::numeric(14, 2)::text AS "area", sum(l."seats")::int AS "seats",
      array_agg(l."id" ORDER BY l.place) FILTER (WHERE l.place > ${(page - 1) * perPage} AND l.place <= ${page * perPage}) AS "ids"
    FROM listed l`)
  return {
    ids: found?.ids ?? [],
    total: found?.total ?? 0,
    area: found?.area ?? '0.00',
    seats: found?.seats ?? 0,
  }
}

function inDomain(domain: ZoneRegisterParams['domain']): Prisma.Sql {
  if (!domain) return Prisma.sql`true`
  return domain === 'NONE' ? Prisma.sql`t."domain" IS NULL` : Prisma.sql`t."domain"::text = ${domain}`
}

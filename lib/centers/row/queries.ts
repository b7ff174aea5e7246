import 'server-only'
import { nameKeyOf } from '@/lib/centers/naming/rules'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { Prisma } from '@/prisma/generated/client'

/**
 * Makes creations and renamings in these counties wait for one another, so that what is checked inside the transaction
 * (codes, names, external numbers) still holds when it is written.
 */
export async function lockCountiesIn(tx: Tx, countyIds: readonly string[]): Promise<void> {
  const ids = [...new Set(countyIds)]
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "OrgUnit" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`)
}

/** What must be the center's own: its name in its unit, its external number in its county. `id` null for a new one. */
export type Claim = {
  id: string | null
  unitId: string
  countyId: string
  name: string
  externalRef: string | null
}

/**
 * Refuses names and external numbers that another center has, stored or among the claims themselves.
 * @throws AppError CONFLICT with the field at fault
 */
export async function assertUnclaimedIn(tx: Tx, claims: readonly Claim[]): Promise<void> {
  const nameOf = (claim: { unitId: string }, key: string) => `${claim.unitId} ${key}`
  const refOf = (claim: { countyId: string }, ref: string) => `${claim.countyId} ${ref}`
  const names = claims.map((claim) => nameOf(claim, nameKeyOf(claim.name)))
  const refs = claims.flatMap((claim) => (claim.externalRef ? [refOf(claim, claim.externalRef)] : []))
  if (new Set(names).size < names.length) throw taken('name')
  if (new Set(refs).size < refs.length) throw taken('externalRef')
  const found = await tx.center.findMany({
    where: {
      OR: [
        {
          unitId: { in: [...new Set(claims.map((claim) => claim.unitId))] },
          nameKey: { in: [...new Set(claims.map((claim) => nameKeyOf(claim.name)))] },
        },
        {
          countyId: { in: [...new Set(claims.map((claim) => claim.countyId))] },
          externalRef: { in: [...new Set(claims.flatMap((claim) => claim.externalRef ?? []))] },
        },
      ],
    },
    select: { id: true, unitId: true, countyId: true, nameKey: true, externalRef: true },
  })
  const nameHolders = new Map(found.map((center) => [nameOf(center, center.nameKey), center.id]))
  const refHolders = new Map(found.map((center) => [refOf(center, center.externalRef ?? ''), center.id]))
  for (const claim of claims) {
    const name = nameHolders.get(nameOf(claim, nameKeyOf(claim.name)))
    if (name && name !== claim.id) throw taken('name')
    const ref = claim.externalRef ? refHolders.get(refOf(claim, claim.externalRef)) : undefined
    if (ref && ref !== claim.id) throw taken('externalRef')
  }
}

function taken(field: 'name' | 'externalRef'): AppError {
  const reason = `validation.centers.${field}Taken`
  return new AppError('CONFLICT', { reason, fields: { [field]: reason } })
}

/** The highest serial in use for each of the unit codes, whatever became of the centers. */
export async function listSerialsIn(tx: Tx, unitCodes: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ unitCode: string; serial: number }[]>(Prisma.sql`
    SELECT left("code", 12) AS "unitCode", max(substring("code" FROM 13)::int) AS "serial"
    FROM "Center" WHERE left("code", 12) = ANY(${[...new Set(unitCodes)]}::text[]) GROUP BY 1`)
  return new Map(rows.map((row) => [row.unitCode, row.serial]))
}

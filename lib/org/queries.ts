import 'server-only'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import { toTownshipOptions } from '@/lib/org/rules'
import type { CountyDetail, CountyUnit, TownshipOption } from '@/lib/org/types'

/**
 * The county in which the viewer works.
 * @throws AppError NOT_FOUND when none of the viewer's posts lies in a county
 */
export async function getCounty(viewer: Viewer): Promise<CountyDetail> {
  const county = await db().orgUnit.findUnique({
    where: { id: requireCountyId(viewer) },
    select: { id: true, code: true, name: true },
  })
  if (!county) throw new AppError('NOT_FOUND')
  return county
}

/** The townships of the viewer's county with their communities, as choices; units closed by today are left out. */
export async function listUnitOptions(viewer: Viewer): Promise<TownshipOption[]> {
  return toTownshipOptions(await listCountyUnitsIn(db(), requireCountyId(viewer)))
}

/** The townships and communities of a county that are open today, in the order of the codes. */
export async function listCountyUnitsIn(tx: Tx, countyId: string): Promise<CountyUnit[]> {
  return tx.orgUnit.findMany({
    where: {
      countyId,
      level: { in: ['TOWNSHIP', 'COMMUNITY'] },
      OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(today()) } }],
    },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      level: true,
      townshipId: true,
      provisional: true,
    },
    orderBy: { code: 'asc' },
  })
}

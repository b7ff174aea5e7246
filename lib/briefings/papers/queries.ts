import 'server-only'
import { isKindFor, monthOfPaper } from '@/lib/briefings/papers/rules'
import { reachesPaper } from '@/lib/briefings/policy'
import type { PaperScope } from '@/lib/briefings/types'
import { centerScope } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { unitScope } from '@/lib/org/policy'
import type { Prisma } from '@/prisma/generated/client'
import type { BriefingKind } from '@/prisma/generated/enums'

/**
 * The papers that a viewer reaches with a permission: those of his county, or of his township and its communities, or of his
 * community. The list of units is read first, because a paper names its unit by id alone.
 */
export async function paperWhere(viewer: Viewer, permission: Permission): Promise<Prisma.BriefingWhereInput> {
  if (viewer.isSystem) return {}
  const scopes = scopesOf(viewer, permission)
  const counties = scopes.filter(({ level }) => level === 'COUNTY').map(({ unitId }) => unitId)
  if (counties.length === scopes.length) return { countyId: { in: counties } }
  const units = await db().orgUnit.findMany({ where: unitScope(viewer, permission), select: { id: true } })
  return { unitId: { in: units.map(({ id }) => id) } }
}

type Asked = {
  kind: BriefingKind
  unitId?: string | undefined
  centerId?: string | null | undefined
  cutOff: CalendarDate
}

const UNIT = { id: true, name: true, level: true, countyId: true, townshipId: true } as const

/** The unit that a paper is asked of: of a center's card the unit that it hangs on. */
async function findUnit(viewer: Viewer, permission: Permission, { unitId, centerId }: Asked) {
  if (centerId) {
    const center = await db().center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, permission)] },
      select: { id: true, name: true, unit: { select: UNIT } },
    })
    return center ? { unit: center.unit, center: { id: center.id, name: center.name } } : null
  }
  const unit = await db().orgUnit.findFirst({
    where: { AND: [{ id: unitId ?? '' }, unitScope(viewer, permission)] },
    select: UNIT,
  })
  return unit ? { unit, center: null } : null
}

/**
 * Of what a paper speaks, if the viewer reaches it and the kind is for it.
 * @throws AppError NOT_FOUND (out of reach), RULE (a kind that is not for this level)
 */
export async function resolvePaperScope(
  viewer: Viewer,
  asked: Asked,
  permission: Permission,
): Promise<PaperScope> {
  if (!asked.centerId && !asked.unitId)
    throw new AppError('INVALID_INPUT', { fields: { unitId: 'validation.required' } })
  const found = await findUnit(viewer, permission, asked)
  if (!found) throw new AppError('NOT_FOUND')
  const { unit, center } = found
  const { level } = unit
  if (level === 'PROVINCE' || level === 'CITY') throw new AppError('NOT_FOUND')
  const countyId = level === 'COUNTY' ? unit.id : unit.countyId
  if (!countyId) throw new AppError('NOT_FOUND')
  const ownLevel = center ? ('CENTER' as const) : level
  if (!isKindFor(asked.kind, ownLevel))
    throw new AppError('RULE', {
      reason: 'validation.briefings.kindLevel',
      fields: { kind: 'validation.briefings.kindLevel' },
    })
  return {
    kind: asked.kind,
    level: ownLevel,
    countyId,
    unitId: unit.id,
    unitName: unit.name,
    townshipId: level === 'TOWNSHIP' ? unit.id : level === 'COMMUNITY' ? unit.townshipId : null,
    centerId: center?.id ?? null,
    centerName: center?.name ?? null,
    cutOff: asked.cutOff,
    month: monthOfPaper(asked.cutOff),
  }
}

const STORED = {
  id: true,
  countyId: true,
  meetingId: true,
  kind: true,
  unitId: true,
  centerId: true,
  title: true,
  cutOff: true,
  state: true,
  edits: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
  version: true,
  meeting: { select: { name: true } },
  snapshot: true,
} as const satisfies Prisma.BriefingSelect

export type StoredBriefing = Prisma.BriefingGetPayload<{ select: typeof STORED }>

/**
 * A stored paper with what it speaks of.
 * @throws AppError NOT_FOUND (also when out of reach)
 */
export async function loadStored(
  viewer: Viewer,
  id: string,
  permission: Permission,
): Promise<{ stored: StoredBriefing; scope: PaperScope }> {
  const stored = await db().briefing.findFirst({
    where: { AND: [{ id }, await paperWhere(viewer, 'briefing:export')] },
    select: STORED,
  })
  if (!stored) throw new AppError('NOT_FOUND')
  const scope = await scopeOfStored(stored)
  if (!reachesPaper(viewer, permission, scope)) throw new AppError('FORBIDDEN')
  return { stored, scope }
}

/** A stored paper keeps speaking of its unit and center, whatever they are called or belong to by now. */
async function scopeOfStored(stored: StoredBriefing): Promise<PaperScope> {
  const [unit, center] = await Promise.all([
    db().orgUnit.findUniqueOrThrow({ where: { id: stored.unitId }, select: UNIT }),
    stored.centerId
      ? db().center.findUnique({ where: { id: stored.centerId }, select: { name: true } })
      : null,
  ])
  const { kind, countyId, unitId, centerId } = stored
  const cutOff = fromDbDate(stored.cutOff)
  const level = centerId
    ? 'CENTER'
    : unit.level === 'PROVINCE' || unit.level === 'CITY'
      ? 'COUNTY'
      : unit.level
  return {
    kind,
    level,
    countyId,
    unitId,
    unitName: unit.name,
    townshipId: unit.level === 'TOWNSHIP' ? unit.id : unit.level === 'COMMUNITY' ? unit.townshipId : null,
    centerId,
    centerName: center?.name ?? null,
    cutOff,
    month: monthOfPaper(cutOff),
  }
}

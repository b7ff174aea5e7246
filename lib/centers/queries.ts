import 'server-only'
import { orderOf, searchWhere, statusWhere } from '@/lib/centers/list/policy'
import { centerCan, centerScope, inForceOn } from '@/lib/centers/policy'
import { attributesOf, fieldsOf } from '@/lib/centers/row/rules'
import { statusOn } from '@/lib/centers/rules'
import type { CenterListParams } from '@/lib/centers/schema'
import type { CenterDetail, CenterForEdit, CenterRow } from '@/lib/centers/types'
import { type CalendarDate, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { decryptField } from '@/lib/core/field-cipher'
import { maskTelephone } from '@/lib/core/format/telephone'
import { type Page, pageWindow } from '@/lib/core/pagination'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

const PLACE = { unit: { select: { name: true } }, township: { select: { name: true } } } as const

const LINE = {
  category: true,
  kind: true,
  status: true,
  floorArea: true,
  areaQualifier: true,
  center: {
    select: {
      id: true,
      code: true,
      name: true,
      openedOn: true,
      openedPrecision: true,
      closedOn: true,
      ...PLACE,
    },
  },
} as const satisfies Prisma.CenterPeriodSelect

/**
 * The centers in reach as they were on a day (`on`, today unless given), filtered, sorted, one page.
 * @throws AppError FORBIDDEN
 */
export async function listCenters(viewer: Viewer, params: CenterListParams): Promise<Page<CenterRow>> {
  assertMay(viewer, 'center:read')
  const on = params.on ?? today()
  const { townshipId, category, kind } = params
  const where: Prisma.CenterPeriodWhereInput = {
    AND: [
      inForceOn(on),
      statusWhere(params.status, on),
      { center: { AND: [centerScope(viewer, 'center:read'), searchWhere(params.q)], townshipId } },
      { category, kind: kind === 'UNKNOWN' ? null : kind },
    ],
  }
  const [periods, total] = await Promise.all([
    db().centerPeriod.findMany({
      where,
      orderBy: orderOf(params.sort),
      ...pageWindow(params),
      select: LINE,
    }),
    db().centerPeriod.count({ where }),
  ])
  return {
    rows: periods.map((period) => toRow(period, on)),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

function toRow(
  { center, ...period }: Prisma.CenterPeriodGetPayload<{ select: typeof LINE }>,
  on: CalendarDate,
): CenterRow {
  const openedOn = fromDbDateOrNull(center.openedOn)
  const closedOn = fromDbDateOrNull(center.closedOn)
  return {
    id: center.id,
    code: center.code,
    name: center.name,
    unitName: center.unit.name,
    townshipName: center.township?.name ?? null,
    category: period.category,
    kind: period.kind,
    status: statusOn({ status: period.status, openedOn, closedOn }, on),
    floorArea: decimalOrNull(period.floorArea),
    areaQualifier: period.areaQualifier,
    openedOn,
    openedPrecision: center.openedPrecision,
  }
}

async function findCenter(viewer: Viewer, { id, permission }: { id: string; permission: Permission }) {
  assertMay(viewer, permission)
  const center = await db().center.findFirst({
    where: { AND: [{ id }, centerScope(viewer, permission)] },
    include: {
      ...PLACE,
      investments: true,
      periods: { orderBy: { effectiveFrom: 'desc' } },
      exemptions: { orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }] },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center
}

type Found = Awaited<ReturnType<typeof findCenter>>

function toPeriods({ periods }: Found) {
  return periods.map((period) => ({
    ...attributesOf(period),
    from: fromDbDate(period.effectiveFrom),
    to: fromDbDateOrNull(period.effectiveTo),
  }))
}

function toFields(center: Found) {
  const { id, code, version, contactPhone } = center
  return {
    id,
    code,
    version,
    ...fieldsOf(center),
    closedOn: fromDbDateOrNull(center.closedOn),
    contactPhone: contactPhone ? decryptField(contactPhone) : null,
  }
}

/** The period that holds on a day; before the first one, the first. `periods` stand latest first. */
function periodOn<P extends { from: CalendarDate }>(periods: readonly P[], on: CalendarDate): P {
  const period = periods.find(({ from }) => from <= on) ?? periods.at(-1)
  if (!period) throw new AppError('NOT_FOUND')
  return period
}

/**
 * The dossier of a center in reach as of a day (today unless given).
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getCenter(
  viewer: Viewer,
  { id, on = today() }: { id: string; on?: CalendarDate | undefined },
): Promise<CenterDetail> {
  const center = await findCenter(viewer, { id, permission: 'center:read' })
  const periods = toPeriods(center)
  const { from: _from, to: _to, ...attributes } = periodOn(periods, on)
  const fields = toFields(center)
  return {
    ...fields,
    ...attributes,
    status: statusOn({ ...fields, status: attributes.status }, on),
    contactPhone: maskTelephone(fields.contactPhone),
    unitId: center.unitId,
    unitName: center.unit.name,
    townshipName: center.township?.name ?? null,
    createdAt: center.createdAt,
    updatedAt: center.updatedAt,
    periods,
    exemptions: center.exemptions.map((exemption) => ({
      id: exemption.id,
      documentNo: exemption.documentNo,
      reason: exemption.reason,
      from: fromDbDate(exemption.effectiveFrom),
      to: fromDbDateOrNull(exemption.effectiveTo),
    })),
    can: centerCan(viewer, center),
  }
}

/**
 * A center in reach for its edit form, with the telephone in plain.
 * @throws AppError FORBIDDEN, NOT_FOUND (also where the viewer may read but not write)
 */
export async function getCenterForEdit(viewer: Viewer, { id }: { id: string }): Promise<CenterForEdit> {
  const center = await findCenter(viewer, { id, permission: 'center:write' })
  const { from, to: _to, ...attributes } = periodOn(toPeriods(center), today())
  return {
    ...toFields(center),
    ...attributes,
    attributesFrom: from,
    canDecide: centerCan(viewer, center).decide,
  }
}

import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { fromDbDate, fromDbDateOrNull, type Month, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Page } from '@/lib/core/pagination'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { departmentLimit, indicatorCountyId } from '@/lib/indicators/policy'
import { earliestChange, nextChange, settingIn } from '@/lib/indicators/rules'
import type { IndicatorListParams } from '@/lib/indicators/schema'
import type { IndicatorDetail, IndicatorList, IndicatorRow, IndicatorSetting } from '@/lib/indicators/types'
import type { Prisma } from '@/prisma/generated/client'

const SELECT = {
  code: true,
  name: true,
  unit: true,
  section: true,
  derivation: true,
  timeRule: true,
  orgRule: true,
  facility: true,
  departmentCode: true,
  parts: true,
  help: true,
  definition: true,
  validFrom: true,
  validTo: true,
} as const satisfies Prisma.IndicatorSelect

type Stored = Prisma.IndicatorGetPayload<{ select: typeof SELECT }>
type Named = { code: string; name: string }
type County = {
  departments: (Named & { id: string })[]
  facilities: Named[]
  settings: Map<string, IndicatorSetting[]>
}

/** The dictionaries of the viewer's county and all that it has laid down; empty for somebody without a county. */
async function loadCounty(countyId: string | null): Promise<County> {
  if (!countyId) return { departments: [], facilities: [], settings: new Map() }
  const [departments, facilities, settings] = await Promise.all([
    db().department.findMany({
      where: { countyId },
      orderBy: { order: 'asc' },
      select: { id: true, code: true, name: true },
    }),
    db().zoneType.findMany({ where: { countyId }, select: { code: true, name: true } }),
    db().indicatorSetting.findMany({
      where: { countyId },
      orderBy: { validFrom: 'desc' },
      omit: { countyId: true, createdAt: true },
    }),
  ])
  const byCode = new Map<string, IndicatorSetting[]>()
  for (const { code, validFrom, ...setting } of settings) {
    const own = byCode.get(code) ?? []
    own.push({ ...setting, validFrom: monthOf(fromDbDate(validFrom)) })
    byCode.set(code, own)
  }
  return { departments, facilities, settings: byCode }
}

function toRow(stored: Stored, county: County, month: Month): IndicatorRow {
  const { facility, departmentCode, validFrom, validTo, help, ...rest } = stored
  const settings = county.settings.get(stored.code) ?? []
  const setting = settingIn(settings, month)
  const named = (list: readonly Named[], code: string | null) =>
    code === null ? null : { code, name: list.find((one) => one.code === code)?.name ?? code }
  return {
    ...rest,
    facility: named(county.facilities, facility),
    department: named(county.departments, setting.departmentCode ?? departmentCode),
    help: setting.help ?? help,
    superiorColumn: setting.superiorColumn,
    isUsed: setting.isUsed,
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDateOrNull(validTo),
    changesFrom: nextChange(settings, month),
  }
}

/** Every indicator that the viewer may read, as it holds in a month of his county. */
async function loadCatalogue(
  viewer: Viewer,
  month: Month,
): Promise<{ rows: IndicatorRow[]; county: County }> {
  const [stored, county] = await Promise.all([
    db().indicator.findMany({ orderBy: { order: 'asc' }, select: SELECT }),
    loadCounty(countyIdOf(viewer)),
  ])
  const limit = departmentLimit(viewer)
  const own = county.departments.filter(({ id }) => limit?.includes(id)).map(({ code }) => code)
  const rows = stored
    .map((row) => toRow(row, county, month))
    .filter(({ department }) => limit === null || (department !== null && own.includes(department.code)))
  return { rows, county }
}

/**
 * The catalogue as it holds in the present month of the viewer's county, in the order of the form. It is short, so there is
 * no paging. A bureau sees its own indicators only.
 * @throws AppError FORBIDDEN
 */
export async function listIndicators(viewer: Viewer, params: IndicatorListParams): Promise<IndicatorList> {
  assertMay(viewer, 'indicator:read')
  const { rows } = await loadCatalogue(viewer, monthOf(today()))
  const { q, section, department, derivation, used } = params
  const departments = new Map(
    rows.flatMap((row) => (row.department ? [[row.department.code, row.department]] : [])),
  )
  return {
    rows: rows.filter(
      (row) =>
        (q === '' || `${row.code} ${row.name} ${row.definition} ${row.help}`.includes(q)) &&
        (section === '' || row.section === section) &&
        (department === '' || row.department?.code === department) &&
        (derivation === undefined || row.derivation === derivation) &&
        (used === undefined || row.isUsed === (used === 'YES')),
    ),
    departments: [...departments.values()],
    sections: [...new Set(rows.map((row) => row.section))],
  }
}

/**
 * One indicator with everything that the county has laid down of it.
 * @throws AppError FORBIDDEN, NOT_FOUND (also for a bureau that is not responsible)
 */
export async function getIndicator(viewer: Viewer, { code }: { code: string }): Promise<IndicatorDetail> {
  assertMay(viewer, 'indicator:read')
  const { rows, county } = await loadCatalogue(viewer, monthOf(today()))
  const row = rows.find((one) => one.code === code)
  if (!row) throw new AppError('NOT_FOUND')
  const shipped = await db().indicator.findUniqueOrThrow({
    where: { code },
    select: { help: true, departmentCode: true },
  })
  const nameOf = (department: string | null) =>
    county.departments.find((one) => one.code === department)?.name ?? department
  return {
    ...row,
    shipped,
    settings: (county.settings.get(code) ?? []).map((setting) => ({
      ...setting,
      departmentName: nameOf(setting.departmentCode),
    })),
    partNames: rows
      .filter((one) => row.parts.includes(one.code))
      .map(({ code: part, name }) => ({ code: part, name })),
    departments: county.departments.map(({ code: own, name }) => ({ code: own, name })),
    earliest: earliestChange(today()),
    can: { change: indicatorCountyId(viewer) !== null },
  }
}

/**
 * Who laid down what of an indicator in the viewer's county, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listIndicatorHistory(
  viewer: Viewer,
  { code, page, perPage }: { code: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  const { settings } = await getIndicator(viewer, { code })
  return listHistoryIn(db(), { type: 'indicator', id: settings.map(({ id }) => id), page, perPage })
}

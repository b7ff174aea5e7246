import { addMonths, type CalendarDate, firstDay, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { mutateOwn } from '@/lib/core/mutate'
import { mintSystemViewer } from '@/lib/core/viewer'
import { ACTIVITY_TYPES } from '@/prisma/seed/reference/activity-types'
import { DEPARTMENTS } from '@/prisma/seed/reference/departments'
import { SERVICE_ITEMS } from '@/prisma/seed/reference/service-items'
import { ZONE_TYPES } from '@/prisma/seed/reference/zone-types'

/** How far back a county may be asked for months unless it decides otherwise. */
const MONTHS_BEFORE = 18
const RULES_FROM: CalendarDate = '2024-01-01'
const BASIS = '县推进会要求'

/** 面积 600/400、五大功能、清单全部事项、每周培训班、每周两次坐诊; facility shares and the reporting rate are the county's to set. */
const TARGETS = [
  { metric: 'FLOOR_AREA', category: 'COMMUNITY', kind: 'NEW_BUILD', value: '600.00' },
  { metric: 'FLOOR_AREA', category: 'COMMUNITY', kind: 'RENOVATED', value: '400.00' },
  { metric: 'DOMAINS', value: '5.00' },
  { metric: 'ITEM_SHARE', value: '100.00' },
  { metric: 'WEEKLY_CLASSES', value: '1.00' },
  { metric: 'DOCTOR_SESSIONS', value: '2.00' },
] as const

/** The first month that a county which starts on a day reports by default. */
export function defaultStartMonth(on: CalendarDate): Month {
  return addMonths(monthOf(on), -MONTHS_BEFORE)
}

async function createDictionaries(tx: Tx, countyId: string): Promise<void> {
  await tx.zoneType.createMany({
    data: ZONE_TYPES.map(([code, name, domain, audience, kit], index) => ({
      countyId,
      code,
      name,
      domain,
      audience,
      kit: [...kit],
      order: index + 1,
    })),
  })
  await tx.activityType.createMany({
    data: ACTIVITY_TYPES.map(([code, name], index) => ({ countyId, code, name, order: index + 1 })),
  })
}

async function createServiceItems(tx: Tx, countyId: string): Promise<void> {
  const departments = await tx.department.createManyAndReturn({
    data: DEPARTMENTS.map(([code, name], index) => ({ countyId, code, name, order: index + 1 })),
    select: { id: true, code: true },
  })
  const departmentIds = new Map(departments.map((row) => [row.code, row.id]))
  const items = await tx.serviceItem.createManyAndReturn({
    data: SERVICE_ITEMS.map(([name, department, handling, promisedDays, materials, flags], index) => ({
      countyId,
      code: String(index + 1).padStart(3, '0'),
      name,
      departmentId: departmentIds.get(department) ?? '',
      handling,
      promisedDays,
      materials,
      highFrequency: flags.includes('frequent'),
      integrated: flags.includes('integrated'),
    })),
    select: { id: true, name: true },
  })
  const listed = new Set(SERVICE_ITEMS.filter((item) => item[5].includes('listed')).map((item) => item[0]))
  const list = await tx.serviceItemList.create({
    data: { countyId, version: 1, name: '第一批下沉事项清单', effectiveFrom: toDbDate(RULES_FROM) },
    select: { id: true },
  })
  await tx.serviceItemListEntry.createMany({
    data: items.filter((item) => listed.has(item.name)).map((item) => ({ listId: list.id, itemId: item.id })),
  })
}

/** What a county starts with, inside a running transaction: settings, dictionaries, items, list version 1, targets. */
export async function seedCountyDefaultsIn(
  tx: Tx,
  { countyId, startMonth }: { countyId: string; startMonth: Month },
): Promise<void> {
  await tx.countySettings.create({
    data: {
      countyId,
      startMonth: toDbDate(firstDay(startMonth)),
      reportingCategories: ['COMMUNITY', 'VILLAGE'],
    },
  })
  await createDictionaries(tx, countyId)
  await createServiceItems(tx, countyId)
  await tx.target.createMany({
    data: TARGETS.map((target) => ({
      ...target,
      countyId,
      effectiveFrom: toDbDate(RULES_FROM),
      basis: BASIS,
    })),
  })
}

/**
 * Gives a loaded county its defaults in a transaction of its own, with one audit entry. A county that has settings
 * already is left as it is.
 */
export async function seedCountyDefaults(countyId: string): Promise<void> {
  await mutateOwn(mintSystemViewer('seed:county'), async ({ tx }) => {
    const county = await tx.orgUnit.findUniqueOrThrow({
      where: { id: countyId },
      select: { name: true, settings: { select: { countyId: true } } },
    })
    if (county.settings) return { result: undefined, unchanged: true }
    await seedCountyDefaultsIn(tx, { countyId, startMonth: defaultStartMonth(today()) })
    return {
      result: undefined,
      audit: {
        event: 'county.loaded',
        target: { type: 'county', id: countyId, label: county.name },
        countyId,
      },
    }
  })
}

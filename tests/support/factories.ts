import { type CalendarDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type {
  CenterCategory,
  CenterKind,
  CenterStatus,
  FunctionDomain,
  OrgLevel,
} from '@/prisma/generated/enums'

const BIRTH = new Date('2025-01-01T00:00:00Z')

let countySerial = 0
let centerSerial = 0

/** Begins to count anew, as every test file does with its own database: codes of centers have two digits. */
export function restartSerials(): void {
  countySerial = 0
  centerSerial = 0
}

export type TestUnit = { id: string; code: string; name: string }
export type TestTownship = TestUnit & { communities: [TestUnit, TestUnit] }
export type TestCounty = TestUnit & {
  townships: [TestTownship, TestTownship]
  /** By code, such as `MEDICAL_INSURANCE`. */
  departments: Record<string, string>
  /** By code, such as `CANTEEN`. */
  zoneTypes: Record<string, string>
  /** By code, such as `TRAINING`. */
  activityTypes: Record<string, string>
  /** Three items `I001` … `I003`, all on list version 1 from 2024-01-01, and `I004`, on no list. */
  items: Record<string, string>
  listId: string
}

const ZONE_TYPES: [string, string, FunctionDomain | null][] = [
  ['PARTY_DISPLAY', '党建展示区', 'PARTY'],
  ['CONVENIENCE_SERVICE', '便民服务区', 'PUBLIC_SERVICE'],
  ['CULTURE', '文化活动区', 'CULTURE'],
  ['HEALTH_POST', '健康驿站', 'HEALTH'],
  ['MEDIATION', '矛盾调解室', 'MEDIATION'],
  ['CANTEEN', '老年食堂', null],
  ['WARM_STATION', '暖心驿站', null],
  ['AFTER_SCHOOL', '四点半课堂', null],
  ['LEGAL_AID', '法律援助工作站', 'MEDIATION'],
  ['JOB_STATION', '就业帮扶驿站', null],
  ['OTHER', '其他', null],
]
const DEPARTMENTS = ['GOV_SERVICE', 'CIVIL_AFFAIRS', 'JUSTICE', 'HRSS', 'MEDICAL_INSURANCE']
const ACTIVITY_TYPES = [
  'TRAINING',
  'HEALTH_TALK',
  'FREE_CLINIC',
  'FAMILY_EDUCATION',
  'YOUTH_COUNSELLING',
  'OTHER',
]

async function makeUnit(
  code: string,
  name: string,
  level: OrgLevel,
  place: { parentId?: string; countyId?: string; townshipId?: string } = {},
): Promise<TestUnit> {
  const unit = await db().orgUnit.create({
    data: { code, name, shortName: name.replace(/(社区居委会|村委会|社区|村)$/, ''), level, ...place },
    select: { id: true, code: true, name: true },
  })
  return unit
}

async function makeTownship(countyId: string, prefix: string, index: number): Promise<TestTownship> {
  const code = `${prefix}00${index}000000`
  const township = await makeUnit(code, `第${index}街道`, 'TOWNSHIP', { parentId: countyId, countyId })
  await db().orgUnit.update({ where: { id: township.id }, data: { townshipId: township.id } })
  const place = { parentId: township.id, countyId, townshipId: township.id }
  return {
    ...township,
    communities: [
      await makeUnit(`${prefix}00${index}001`, `甲${index}社区`, 'COMMUNITY', place),
      await makeUnit(`${prefix}00${index}002`, `乙${index}社区`, 'COMMUNITY', place),
    ],
  }
}

/** A county of two townships with two communities each, its settings (from 2024-01), dictionaries, list and targets. */
export async function makeCounty(): Promise<TestCounty> {
  countySerial += 1
  const prefix = `98${String(countySerial).padStart(4, '0')}`
  const county = await makeUnit(`${prefix}000000`, `测试县${countySerial}`, 'COUNTY')
  const countyId = county.id
  await db().orgUnit.update({ where: { id: countyId }, data: { countyId } })
  await db().countySettings.create({
    data: { countyId, startMonth: toDbDate('2024-01-01'), reportingCategories: ['COMMUNITY', 'VILLAGE'] },
  })
  const departments = await db().department.createManyAndReturn({
    data: DEPARTMENTS.map((code, order) => ({ countyId, code, name: `部门${code}`, order })),
  })
  const zoneTypes = await db().zoneType.createManyAndReturn({
    data: ZONE_TYPES.map(([code, name, domain], order) => ({
      countyId,
      code,
      name,
      domain,
      order,
      audience: 'ALL' as const,
      kit: [],
    })),
  })
  const activityTypes = await db().activityType.createManyAndReturn({
    data: ACTIVITY_TYPES.map((code, order) => ({ countyId, code, name: `类型${code}`, order })),
  })
  const byCode = (rows: { id: string; code: string }[]) =>
    Object.fromEntries(rows.map((row) => [row.code, row.id]))
  const items = await db().serviceItem.createManyAndReturn({
    data: ['I001', 'I002', 'I003', 'I004'].map((code) => ({
      countyId,
      code,
      name: `事项${code}`,
      departmentId: byCode(departments).HRSS ?? '',
      handling: 'DIRECT' as const,
    })),
  })
  const list = await db().serviceItemList.create({
    data: {
      countyId,
      version: 1,
      name: '第一批清单',
      effectiveFrom: toDbDate('2024-01-01'),
      entries: { create: items.filter((item) => item.code !== 'I004').map((item) => ({ itemId: item.id })) },
    },
  })
  await db().target.createMany({
    data: (
      [
        ['NEW_BUILD', '600'],
        ['RENOVATED', '400'],
      ] as const
    ).map(([kind, value]) => ({
      countyId,
      metric: 'FLOOR_AREA' as const,
      category: 'COMMUNITY' as const,
      kind,
      value,
      effectiveFrom: toDbDate('2024-01-01'),
      basis: '县推进会要求',
    })),
  })
  return {
    ...county,
    townships: [await makeTownship(countyId, prefix, 1), await makeTownship(countyId, prefix, 2)],
    departments: byCode(departments),
    zoneTypes: byCode(zoneTypes),
    activityTypes: byCode(activityTypes),
    items: byCode(items),
    listId: list.id,
  }
}

export type CenterOptions = {
  name?: string
  category?: CenterCategory
  kind?: CenterKind | null
  status?: CenterStatus
  floorArea?: string | null
  openedOn?: CalendarDate | null
  closedOn?: CalendarDate | null
}

/** A stored center on a unit, open and new-built with 600.00 ㎡ since 2024-01-01 unless said otherwise. */
export async function makeCenter(
  county: TestCounty,
  unit: TestUnit,
  options: CenterOptions = {},
): Promise<{ id: string; code: string; name: string }> {
  centerSerial += 1
  const township = county.townships.find(
    (t) => t.id === unit.id || t.communities.some((c) => c.id === unit.id),
  )
  const name = options.name ?? `${unit.name}党群服务中心${centerSerial}`
  const openedOn = options.openedOn === undefined ? '2024-01-01' : options.openedOn
  return db().center.create({
    data: {
      code: `${unit.code}${String(centerSerial % 100).padStart(2, '0')}`,
      name,
      nameKey: name.normalize('NFKC').trim(),
      pinyin: '',
      initials: '',
      unitId: unit.id,
      countyId: county.id,
      townshipId: township?.id ?? null,
      openedOn: toDbDateOrNull(openedOn),
      closedOn: toDbDateOrNull(options.closedOn),
      createdAt: BIRTH,
      updatedAt: BIRTH,
      periods: {
        create: {
          effectiveFrom: toDbDate(openedOn ?? '1900-01-01'),
          category: options.category ?? 'COMMUNITY',
          kind: options.kind === undefined ? 'NEW_BUILD' : options.kind,
          status: options.status ?? 'OPEN',
          floorArea: options.floorArea === undefined ? '600.00' : options.floorArea,
        },
      },
    },
    select: { id: true, code: true, name: true },
  })
}

/** A zone of a center, active since 2024-01-01 unless said otherwise. */
export function makeZone(
  county: TestCounty,
  centerId: string,
  typeCode: string,
  span: { openedOn?: CalendarDate | null; closedOn?: CalendarDate | null } = {},
): Promise<{ id: string }> {
  return db().zone.create({
    data: {
      centerId,
      typeId: county.zoneTypes[typeCode] ?? '',
      name: typeCode,
      openedOn: toDbDateOrNull(span.openedOn === undefined ? '2024-01-01' : span.openedOn),
      closedOn: toDbDateOrNull(span.closedOn),
      kit: [],
      createdAt: BIRTH,
      updatedAt: BIRTH,
    },
    select: { id: true },
  })
}

import { randomUUID } from 'node:crypto'
import { addDays, type CalendarDate, daysBetween } from '@/lib/core/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import { personOf } from '@/prisma/seed/demo/people'
import { randomOf } from '@/prisma/seed/demo/random'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'
import type { DepartmentCode } from '@/prisma/seed/reference/departments'
import { ZONE_TYPES, type ZoneTypeCode } from '@/prisma/seed/reference/zone-types'

/** The eight zones of the model community. */
const MODEL_ZONES: readonly ZoneTypeCode[] = [
  'PARTY_DISPLAY',
  'CONVENIENCE_SERVICE',
  'CULTURE',
  'HEALTH_POST',
  'CHILDREN_PLAY',
  'CANTEEN',
  'MEDIATION',
  'WARM_STATION',
]

/** How many of the 62 open centers have a zone of a type, and which of them in any case. */
const COUNTS: readonly [type: ZoneTypeCode, count: number, always: readonly string[]][] = [
  ['PARTY_DISPLAY', 62, []],
  ['CONVENIENCE_SERVICE', 62, []],
  ['CULTURE', 61, []],
  ['HEALTH_POST', 58, [MODEL]],
  ['MEDIATION', 57, [MODEL]],
  ['CANTEEN', 28, [MODEL, '清河', '东湖']],
  ['WARM_STATION', 35, [MODEL, '文昌', '金桥']],
  ['AFTER_SCHOOL', 24, ['学府', '书院']],
  ['CHILDREN_PLAY', 21, [MODEL]],
  ['DAY_CARE', 14, ['东湖']],
  ['ELDERLY_ACTIVITY', 30, []],
  ['BATHING', 5, ['东湖']],
  ['LEGAL_AID', 12, ['文昌']],
  ['JOB_STATION', 9, ['清河']],
  ['MEETING', 20, []],
]

/** A canteen has a full year of meals behind it, so centers that are younger have none. */
const isFreeFor = (center: DemoCenter, type: ZoneTypeCode) =>
  center.key === MODEL ? MODEL_ZONES.includes(type) : type !== 'CANTEEN' || !center.isYoung

/** The open centers that have a zone of a type: exactly the number asked for, the model community as laid down. */
function holdersOf([type, count, always]: (typeof COUNTS)[number], open: readonly DemoCenter[]): Set<string> {
  const sure = open.filter((center) => always.includes(center.key))
  const free = open.filter((center) => !sure.includes(center) && isFreeFor(center, type))
  // Communities come first: a village has a large facility only where all communities have one.
  const ordered = randomOf('holders', type).sample(free, free.length)
  const urbanFirst = [
    ...ordered.filter((center) => !center.place.isVillage),
    ...ordered.filter((center) => center.place.isVillage),
  ]
  return new Set([...sure, ...urbanFirst].slice(0, count).map((center) => center.key))
}

export type DemoZone = {
  id: string
  centerId: string
  typeCode: ZoneTypeCode
  name: string
  seats: number
  openedOn: CalendarDate
  closedOn: CalendarDate | null
}

/** Facilities that came later than their center, months before the day at the most. */
const LATER: readonly ZoneTypeCode[] = ['AFTER_SCHOOL', 'LEGAL_AID', 'CHILDREN_PLAY', 'MEETING', 'BATHING']

function zoneOf(center: DemoCenter, typeCode: ZoneTypeCode, { today }: Timeline): DemoZone {
  const random = randomOf('zone', center.key, typeCode)
  const start = center.openedOn ?? today
  const late = monthsBack(today, random.int(26, 30), random.int(1, 28))
  const isLater = LATER.includes(typeCode) && late > start
  const name = ZONE_TYPES.find(([code]) => code === typeCode)?.[1] ?? typeCode
  return {
    id: randomUUID(),
    centerId: center.row.id,
    typeCode,
    name,
    seats: random.int(2, 8) * 10,
    openedOn: isLater ? late : start,
    closedOn: center.closedOn,
  }
}

/** Zones given up since: they must not count any more. */
const GIVEN_UP: readonly [key: string, type: ZoneTypeCode, monthsAgo: number][] = [
  [MODEL, 'OTHER', 8],
  ['码头', 'CANTEEN', 26],
  ['钟楼', 'WARM_STATION', 4],
]

/** Every zone of the county. */
export function demoZones(centers: readonly DemoCenter[], timeline: Timeline): DemoZone[] {
  const open = centers.filter((center) => center.isOpen)
  const givenUp = GIVEN_UP.flatMap(([key, type, months]) =>
    open
      .filter((center) => center.key === key)
      .map((center) => ({
        ...zoneOf(center, type, timeline),
        closedOn: monthsBack(timeline.today, months, 1),
      })),
  )
  const isGivenUp = (key: string, type: ZoneTypeCode) =>
    GIVEN_UP.some((given) => given[0] === key && given[1] === type)
  const standing = COUNTS.flatMap((entry) => {
    const able = open.filter((center) => !isGivenUp(center.key, entry[0]))
    const holders = holdersOf(entry, able)
    return able
      .filter((center) => holders.has(center.key))
      .map((center) => zoneOf(center, entry[0], timeline))
  })
  const closed = centers
    .filter((center) => center.closedOn !== null)
    .flatMap((center) =>
      (['PARTY_DISPLAY', 'CONVENIENCE_SERVICE', 'CULTURE'] as const).map((type) =>
        zoneOf(center, type, timeline),
      ),
    )
  return [...standing, ...givenUp, ...closed]
}

type WindowKind = readonly [name: string, departments: readonly DepartmentCode[]]

/** The twelve windows of the model community; other centers have the first few. */
const WINDOWS: readonly WindowKind[] = [
  ['综合受理窗口', ['GOV_SERVICE', 'CIVIL_AFFAIRS']],
  ['社会保险窗口', ['HRSS']],
  ['医疗保障窗口', ['MEDICAL_INSURANCE']],
  ['民政救助窗口', ['CIVIL_AFFAIRS']],
  ['司法服务窗口', ['JUSTICE']],
  ['就业服务窗口', ['HRSS']],
  ['卫生健康窗口', ['HEALTH']],
  ['养老服务窗口', ['CIVIL_AFFAIRS']],
  ['教育服务窗口', ['EDUCATION']],
  ['财政惠农窗口', ['FINANCE']],
  ['党员服务窗口', ['ORGANIZATION']],
  ['志愿服务窗口', ['SOCIAL_WORK']],
]

export type DemoWindow = {
  centerId: string
  number: number
  name: string
  departments: readonly DepartmentCode[]
  integrated: boolean
  schedule: string
  openedOn: CalendarDate
  closedOn: CalendarDate | null
}

/** Every window of the county. */
export function demoWindows(centers: readonly DemoCenter[]): DemoWindow[] {
  return centers.flatMap((center) => {
    const { openedOn, closedOn, key, place } = center
    if (!openedOn) return []
    const random = randomOf('windows', key)
    const count = key === MODEL ? WINDOWS.length : place.isVillage ? random.int(1, 3) : random.int(3, 6)
    return WINDOWS.slice(0, count).map(([name, departments], index) => ({
      centerId: center.row.id,
      number: index + 1,
      name,
      departments,
      integrated: index === 0 || key === MODEL,
      schedule: place.isVillage ? '周一至周五' : '周一至周日',
      openedOn,
      closedOn,
    }))
  })
}

/** Whoever speaks for the county at a township's desk. */
export const reviewerName = (township: string) => personOf(`reviewer ${township}`)

/** A day between two others, the same for the same name. */
export function dayBetween(from: CalendarDate, to: CalendarDate, name: string): CalendarDate {
  return addDays(from, randomOf('day', name).int(0, Math.max(0, daysBetween(from, to))))
}

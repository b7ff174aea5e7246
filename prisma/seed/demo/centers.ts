import { randomUUID } from 'node:crypto'
import type { NewCenter } from '@/lib/centers/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { decimal2, fromHundredths, toHundredths } from '@/lib/core/decimal'
import type { AreaQualifier, CenterCategory, CenterKind, CenterStatus } from '@/prisma/generated/enums'
import { locationOf } from '@/prisma/seed/demo/geography'
import { personOf, telephoneOf } from '@/prisma/seed/demo/people'
import { PLACES, type Place } from '@/prisma/seed/demo/places'
import { investmentsOf, planOf } from '@/prisma/seed/demo/plans'
import { randomOf } from '@/prisma/seed/demo/random'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'

/** The community whose center shows everything. */
export const MODEL = '和睦'

type Area = readonly [
  kind: CenterKind | null,
  floorArea: string | null,
  qualifier?: AreaQualifier,
  asStated?: string,
]

/** Areas of the communities' open centers, one of every case that the area target knows. */
const AREAS: Readonly<Record<string, Area>> = {
  和睦: ['NEW_BUILD', '1260.00'],
  云山: ['NEW_BUILD', '600.00'],
  松涛: ['NEW_BUILD', '599.99'],
  锦绣: ['NEW_BUILD', '682.50'],
  春晖: ['RENOVATED', '400.00'],
  望云: ['RENOVATED', '399.50'],
  翠屏: ['NEW_BUILD', '480.00'],
  清河: ['NEW_BUILD', '830.00'],
  滨河: ['NEW_BUILD', '600.00', 'ABOUT', '约600平方米'],
  朝阳: ['RENOVATED', '452.30'],
  河畔: ['RENOVATED', '410.00', 'ABOUT', '约410㎡'],
  码头: ['UNRENOVATED', '236.00'],
  新桥: ['NEW_BUILD', '618.00'],
  文昌: ['NEW_BUILD', '960.00'],
  书院: ['RENOVATED', '520.75'],
  学府: ['NEW_BUILD', '715.00'],
  桂花: ['RENOVATED', '320.00'],
  钟楼: ['UNRENOVATED', '198.50'],
  泮池: ['RENOVATED', '436.00'],
  东湖: ['NEW_BUILD', '1105.60'],
  湖滨: ['NEW_BUILD', '600.00', 'ODD', '600余平方米'],
  莲花: ['NEW_BUILD', '566.40'],
  金桥: ['NEW_BUILD', '742.00'],
  望湖: ['RENOVATED', '360.00'],
  石桥: ['NEW_BUILD', '655.20'],
  新街: ['RENOVATED', '410.00'],
  柳林: ['NEW_BUILD', '625.00'],
  柳东: [null, '350.00'],
  白塔: ['NEW_BUILD', '640.00'],
  塔南: ['RENOVATED', '400.00', 'NEAR', '近400平方米'],
  青龙: ['NEW_BUILD', '702.00'],
  龙腾: ['RENOVATED', '428.80'],
  大河: ['NEW_BUILD', '668.00'],
  河东: ['RENOVATED', null],
  望江: ['NEW_BUILD', '780.00'],
  江南: ['UNRENOVATED', '260.00'],
  竹溪: ['RENOVATED', '415.00'],
  松岭: [null, null],
}

/** Centers below their target by a document of the county. */
export const EXEMPTED = ['翠屏', '桂花'] as const

const WITHOUT_CENTER = ['菱角', '下溪']
const UNFINISHED: Readonly<Record<string, CenterStatus>> = {
  明珠: 'BUILDING',
  长堤: 'BUILDING',
  岭南: 'BUILDING',
  江岸: 'BUILDING',
  溪口: 'PLANNED',
  云岭: 'PLANNED',
}
/** Closed fourteen months before the day; its rooms were given up. */
const CLOSED = '南门'
/** Opened within the last year and a half, months before the day. */
const YOUNG: Readonly<Record<string, number>> = { 新桥: 15, 学府: 12, 金桥: 9, 大河: 7, 龙泉: 10, 梅子: 5 }

export type DemoCenter = {
  /** Short name of its unit, with a suffix for a second center. */
  key: string
  place: Place
  row: NewCenter & { id: string }
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  isOpen: boolean
  /** Opened within the last year and a half. */
  isYoung: boolean
  /** How busy it is, 1 being usual. */
  size: number
}

function openingOf(place: Place, { today }: Timeline): CalendarDate {
  const random = randomOf('opening', place.key)
  const young = YOUNG[place.key]
  const months = place.key === MODEL ? 40 : (young ?? random.int(37, 70))
  return monthsBack(today, months, random.int(1, 28))
}

function areaOf(place: Place): Area {
  const random = randomOf('area', place.key)
  const known = AREAS[place.key]
  if (known) return known
  const kind = random.pick(['NEW_BUILD', 'RENOVATED', 'RENOVATED', 'UNRENOVATED'] as const)
  return [kind, decimal2(`${random.int(160, 420)}.${random.pick(['00', '50', '20'])}`)]
}

function shareOf(area: string | null, percent: bigint): string | null {
  return area === null ? null : fromHundredths((toHundredths(area) * percent) / 100n)
}

type Fixed = { unitId: string; category: CenterCategory; status: CenterStatus; suffix?: string; name: string }

function dossier(place: Place, fixed: Fixed, area: Area) {
  const random = randomOf('dossier', place.key, fixed.suffix ?? '')
  const [kind, floorArea, areaQualifier = null, areaAsStated = null] = area
  const households = place.isVillage ? random.int(380, 1100) : random.int(1400, 4200)
  const isStarted = fixed.status === 'OPEN' || fixed.status === 'BUILDING'
  const money = randomOf('money', fixed.name)
  const investmentWan = isStarted ? decimal2(`${money.int(40, 320)}.${money.pick(['00', '50', '80'])}`) : null
  return {
    unitId: fixed.unitId,
    name: fixed.name,
    category: fixed.category,
    status: fixed.status,
    kind,
    floorArea,
    areaQualifier,
    areaAsStated,
    usableArea: shareOf(floorArea, 88n),
    residentArea: shareOf(floorArea, BigInt(random.int(56, 74))),
    officeArea: shareOf(floorArea, BigInt(random.int(12, 22))),
    households,
    residents: households * 3 + random.int(-200, 400),
    partyMembers: random.int(40, 260),
    address: `云溪县${place.township}${place.key}路${random.int(1, 288)}号`,
    openingHours: place.isVillage ? '周一至周五 8:30–17:30' : '周一至周日 8:30–18:00',
    staggeredHours: place.isVillage ? null : '周二、周四延时至 20:00',
    contactName: personOf(`secretary ${place.key}`),
    contactPhone: telephoneOf(place.key),
    ownership: random.pick(['OWNED', 'OWNED', 'OWNED', 'SHARED', 'RENTED'] as const),
    floors: random.int(1, 4),
    investmentWan,
    investments: investmentsOf(fixed.name, investmentWan),
    ...locationOf(fixed.name, place.township),
    investmentSources: isStarted
      ? random.pick(['县财政、乡镇自筹', '县财政、党费补助', '县财政、社会捐赠'])
      : null,
    weeklyClass: place.key === MODEL,
  }
}

const BUILDING_AREA: Area = ['NEW_BUILD', '650.00']
const OLD_AREA: Area = ['UNRENOVATED', '180.00']

function statusOf(place: Place): { status: CenterStatus; area: Area } {
  const status = UNFINISHED[place.key]
  if (status) return { status, area: status === 'BUILDING' ? BUILDING_AREA : ['NEW_BUILD', null] }
  return { status: 'OPEN', area: place.key === CLOSED ? OLD_AREA : areaOf(place) }
}

function mainCenter(place: Place, unitId: string, timeline: Timeline): DemoCenter {
  const { status, area } = statusOf(place)
  const isOpen = status === 'OPEN' && place.key !== CLOSED
  const openedOn = status === 'OPEN' ? openingOf(place, timeline) : null
  const closedOn = place.key === CLOSED ? monthsBack(timeline.today, 14, 1) : null
  const kindName = place.isVillage ? '村' : '社区'
  const category = place.isVillage ? 'VILLAGE' : 'COMMUNITY'
  const name = `${place.key}${kindName}党群服务中心`
  const isYoung = place.key in YOUNG
  const row = {
    ...dossier(place, { unitId, category, status, name }, area),
    ...planOf(place.key, { status, openedOn, isYoung, area: area[1] }, timeline),
    id: randomUUID(),
    openedOn,
    closedOn,
  }
  const size = (place.isVillage ? 45 : 100) / 100 + randomOf('size', place.key).int(-20, 30) / 100
  return { key: place.key, place, row, openedOn, closedOn, isOpen, isYoung, size }
}

/** Second centers of a unit, of categories that do not report. */
const FURTHER = [
  ['锦绣', '锦绣花园小区党群服务站', 'RESIDENTIAL_STATION', 'BUILDING'],
  ['金桥', '金桥商圈党群服务中心', 'BUSINESS_AREA', 'PLANNED'],
] as const

/**
 * The centers of the county on the day: 62 open ones (38 communities, 24 villages), one closed, the rest planned or
 * being built.
 * @param unitIds ids of the units by their code
 */
export function demoCenters(unitIds: ReadonlyMap<string, string>, timeline: Timeline): DemoCenter[] {
  const main = PLACES.filter((place) => !WITHOUT_CENTER.includes(place.key)).map((place) =>
    mainCenter(place, unitIds.get(place.code) ?? '', timeline),
  )
  const further = FURTHER.flatMap(([key, name, category, status]) => {
    const place = PLACES.find((candidate) => candidate.key === key)
    if (!place) return []
    const fixed = { unitId: unitIds.get(place.code) ?? '', category, status, suffix: name, name }
    const row = { ...dossier(place, fixed, [null, null]), id: randomUUID(), openedOn: null, closedOn: null }
    return [{ key: name, place, row, openedOn: null, closedOn: null, isOpen: false, isYoung: false, size: 0 }]
  })
  return [...main, ...further]
}

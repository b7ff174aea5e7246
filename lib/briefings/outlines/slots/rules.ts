import type { SlotSpec } from '@/lib/briefings/outlines/types'

const AS_OF = { rule: 'AS_OF' } as const
const LAST_YEAR = { rule: 'LAST_YEAR' } as const
const YEAR_TO_DATE = { rule: 'YEAR_TO_DATE' } as const

/** What has been built, as of the day. */
const BUILDING = {
  built: { metric: 'M13a', period: AS_OF },
  builtNew: { metric: 'M13e', period: AS_OF },
  builtRenovated: { metric: 'M13f', period: AS_OF },
  open: { metric: 'M01', period: AS_OF },
  area: { metric: 'M02', period: AS_OF, unit: '平方米' },
  invested: { metric: 'M13b', period: AS_OF },
  investedFinance: { metric: 'M13g', period: AS_OF },
  investedParty: { metric: 'M13h', period: AS_OF },
  investedCollective: { metric: 'M13i', period: AS_OF },
  investedDonation: { metric: 'M13j', period: AS_OF },
  investedOther: { metric: 'M13k', period: AS_OF },
  covered: { metric: 'M13c', period: AS_OF },
  coveredCommunities: { metric: 'M13c', period: AS_OF, part: 'PART', unit: '个' },
  communities: { metric: 'M13c', period: AS_OF, part: 'WHOLE', unit: '个' },
  lineNew: { metric: 'M03c', period: AS_OF, unit: '平方米' },
  lineRenovated: { metric: 'M03d', period: AS_OF, unit: '平方米' },
  areaMet: { metric: 'M03a', period: AS_OF },
  areaJudged: { metric: 'M03a', period: AS_OF, part: 'WHOLE', unit: '个' },
  areaRate: { metric: 'M03b', period: AS_OF },
  residentShare: { metric: 'M04', period: AS_OF },
  perHundredHouseholds: { metric: 'M13d', period: AS_OF, unit: '平方米' },
} as const satisfies Record<string, SlotSpec>

/** What the centers offer, as of the day. */
const OFFER = {
  domains: { metric: 'M05c', period: AS_OF },
  domainsComplete: { metric: 'M05b', period: AS_OF },
  zones: { metric: 'M05a', period: AS_OF },
  windows: { metric: 'M06', period: AS_OF },
  items: { metric: 'M07a', period: AS_OF },
  integrated: { metric: 'M08', period: AS_OF },
  canteens: { metric: 'M09', period: AS_OF },
  stations: { metric: 'M10a', period: AS_OF },
  fullItems: { metric: 'M07b', period: AS_OF },
  listItems: { metric: 'M07c', period: AS_OF },
  coverageMet: { metric: 'M14a', period: AS_OF },
  doubleMet: { metric: 'M14b', period: AS_OF },
  staff: { metric: 'M12a', period: AS_OF, unit: '名' },
  certified: { metric: 'M12b', period: AS_OF, unit: '名' },
  staffDensity: { metric: 'M12c', period: AS_OF },
  modelZones: { metric: 'M05a', scope: 'MODEL', period: AS_OF },
  modelWindows: { metric: 'M06', scope: 'MODEL', period: AS_OF },
  modelItems: { metric: 'M08', scope: 'MODEL', period: AS_OF },
} as const satisfies Record<string, SlotSpec>

/** What was done last year, on average or since the beginning. */
const SERVICE = {
  meals: { metric: 'E07', period: { rule: 'DAILY_MEAN' }, style: 'OVER', unit: '人次' },
  sittings: { metric: 'E13', scope: 'HEALTH', period: { rule: 'WEEKLY_MEAN' }, unit: '名（班次）' },
  healthServed: { metric: 'E12', scope: 'HEALTH', period: LAST_YEAR, style: 'AND_MORE' },
  careChildren: {
    metric: 'E10',
    scope: 'CARE',
    period: { rule: 'LAST_SUMMER' },
    style: 'AND_MORE',
    unit: '名',
  },
  stationServed: { metric: 'E11', period: { rule: 'CUMULATIVE' }, style: 'OVER' },
  legal: { metric: 'E14', period: LAST_YEAR, style: 'AND_MORE' },
  informed: { metric: 'E15', scope: 'JOBS', period: LAST_YEAR, style: 'AND_MORE', unit: '名' },
  employed: { metric: 'E16', scope: 'JOBS', period: LAST_YEAR, style: 'AND_MORE' },
  donations: { metric: 'E19', period: LAST_YEAR },
  lastVisits: { metric: 'E01', period: LAST_YEAR },
  lastAccepted: { metric: 'E02', period: LAST_YEAR },
} as const satisfies Record<string, SlotSpec>

/** Activities. */
const ACTIVITY = {
  modelWeekly: { metric: 'A04', scope: 'MODEL', period: { rule: 'WEEKLY_MEAN' }, part: 'EVERY_WEEK' },
  modelCulture: {
    metric: 'A07',
    scope: 'MODEL',
    period: { rule: 'YEARLY_MEAN' },
    style: 'OVER',
    unit: '人次',
    filter: { zoneType: 'CULTURE' },
  },
  streetEvents: { metric: 'A01', scope: 'STREET', period: LAST_YEAR, style: 'OVER' },
  streetPeople: { metric: 'A02', scope: 'STREET', period: LAST_YEAR, style: 'REACHED' },
  eventHouseholds: { metric: 'A03', scope: 'EVENT', period: LAST_YEAR, style: 'AND_MORE' },
  talks: { metric: 'A05', period: LAST_YEAR },
  clinics: { metric: 'A06', period: LAST_YEAR, style: 'AND_MORE' },
  lastEvents: { metric: 'A01', period: LAST_YEAR },
  lastPeople: { metric: 'A02', period: LAST_YEAR },
} as const satisfies Record<string, SlotSpec>

/** The year so far. */
const YEAR = {
  yearVisits: { metric: 'E01', period: YEAR_TO_DATE },
  yearEvents: { metric: 'A01', period: YEAR_TO_DATE },
  yearPeople: { metric: 'A02', period: YEAR_TO_DATE },
  yearAccepted: { metric: 'E02', period: YEAR_TO_DATE },
  yearHandled: { metric: 'E03', period: YEAR_TO_DATE },
  yearMeals: { metric: 'E05', period: YEAR_TO_DATE },
  yearHealth: { metric: 'E12', period: YEAR_TO_DATE },
  yearStations: { metric: 'E11', period: YEAR_TO_DATE },
  yearLegal: { metric: 'E14', period: YEAR_TO_DATE },
  yearVolunteers: { metric: 'A08a', period: YEAR_TO_DATE },
  yearReporting: { metric: 'Q03a', period: YEAR_TO_DATE },
  yearOnTime: { metric: 'Q03b', period: YEAR_TO_DATE },
  yearFirstPass: { metric: 'Q03c', period: YEAR_TO_DATE },
} as const satisfies Record<string, SlotSpec>

/** Every figure slot that an outline may name. */
export const SLOTS = { ...BUILDING, ...OFFER, ...SERVICE, ...ACTIVITY, ...YEAR }

export type SlotName = keyof typeof SLOTS

/** A slot of the catalogue; null for a token that a paper fills with its own facts. */
export function findSlot(name: string): SlotSpec | null {
  return Object.hasOwn(SLOTS, name) ? SLOTS[name as SlotName] : null
}

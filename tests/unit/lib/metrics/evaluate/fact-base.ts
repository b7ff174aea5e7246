import type { CenterFact, FactBase, ReportFact } from '@/lib/metrics/facts/types'

const SETTINGS = {
  startMonth: '2024-01',
  dueDay: 5,
  reviewDay: 8,
  lockDay: 10,
  shiftToWorkingDay: true,
  reportingCategories: ['COMMUNITY'],
  clerkMaySubmit: false,
} as const

/** A community center of the county `county`, open since 2020. */
export function centerFact(id: string, values: Partial<CenterFact> = {}): CenterFact {
  return {
    id,
    code: id,
    name: id,
    countyId: 'county',
    unitId: `unit ${id}`,
    townshipId: 'east',
    openedOn: '2020-01-01',
    closedOn: null,
    periods: [{ from: '2020-01-01', to: null, status: 'OPEN', category: 'COMMUNITY' }],
    places: [],
    households: null,
    residents: null,
    investment: null,
    investments: {},
    areas: [],
    extensions: new Map(),
    ...values,
  }
}

/** An approved report. */
export function reportFact(
  centerId: string,
  month: string,
  figures: Record<string, number>,
  values: Partial<ReportFact> = {},
): ReportFact {
  return {
    centerId,
    townshipId: 'east',
    month,
    state: 'APPROVED',
    isHistorical: false,
    firstSubmittedAt: new Date(`${month}-28T00:00:00Z`),
    approvedAt: new Date(`${month}-28T00:00:00Z`),
    returns: 0,
    figures,
    ...values,
  }
}

/** Facts of one county as of the middle of 2025; everything that is not given is empty. */
export function factBase({
  centers = [],
  ...values
}: Partial<Omit<FactBase, 'centers'>> & { centers?: CenterFact[] } = {}): FactBase {
  return {
    cutOff: '2025-06-30',
    now: new Date('2025-06-30T10:00:00Z'),
    states: ['APPROVED', 'LOCKED'],
    settings: new Map([['county', SETTINGS]]),
    calendar: new Map(),
    centers: new Map(centers.map((center) => [center.id, center])),
    standings: new Map(),
    zones: [],
    windows: [],
    integrated: [],
    staff: [],
    reports: [],
    activities: [],
    weeks: [],
    sessions: [],
    summers: [],
    sittings: [],
    exceptions: [],
    donations: [],
    calls: [],
    balances: [],
    targets: [],
    communities: [],
    ...values,
  }
}

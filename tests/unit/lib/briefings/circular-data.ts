import type { CircularData, FigureLine } from '@/lib/briefings/types'
import { summarizeReports } from '@/lib/progress/rules'
import type { ReportStanding } from '@/lib/progress/types'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import { EAST, standingRow, WEST } from '@/tests/unit/lib/standings/standing-row'

export const report = (name: string, patch: Partial<ReportStanding> = {}): ReportStanding => ({
  centerId: name,
  centerName: name,
  townshipId: EAST.id,
  townshipName: EAST.name,
  isSubmitted: true,
  isOnTime: true,
  ...patch,
})

export const figure = (code: string, patch: Partial<FigureLine> = {}): FigureLine => ({
  code,
  month: null,
  centers: 0,
  previous: null,
  previousCenters: 0,
  yearToDate: null,
  yearReports: 0,
  ...patch,
})

const IN_WEST = { townshipId: WEST.id, townshipName: WEST.name }

export const ROWS: StandingRow[] = [
  standingRow({ name: '甲中心', floorArea: '619.74' }),
  standingRow({
    name: '乙中心',
    kind: 'RENOVATED',
    floorArea: '310.00',
    qualifier: 'MANY',
    available: ['a'],
  }),
  standingRow({ name: '丙中心', floorArea: '599.99', domains: ['PARTY'] }),
  standingRow({ name: '丁中心', township: WEST }),
  standingRow({ name: '戊中心', township: WEST, status: 'BUILDING', floorArea: null }),
]

export const REPORTS: ReportStanding[] = [
  report('甲中心'),
  report('乙中心', { isOnTime: false }),
  report('丙中心', { isSubmitted: false, isOnTime: false }),
  report('丁中心', IN_WEST),
]

export function circularData(
  parts: { rows?: StandingRow[]; reports?: ReportStanding[]; figures?: FigureLine[] } = {},
): CircularData {
  const { rows = ROWS, reports = REPORTS, figures = [] } = parts
  return {
    progress: {
      scope: {
        unitName: '测试县',
        townshipId: null,
        communityId: null,
        communities: [],
        townships: [EAST, WEST].map((unit) => ({ ...unit, code: unit.id })),
      },
      asOf: '2025-06-30',
      month: '2025-06',
      rows,
      summary: summarizeStandings(rows),
      reporting: summarizeReports(reports, [EAST, WEST]),
      visits: [],
    },
    figures,
    issuer: '中共测试县委组织部',
    addressee: '各乡镇党委、街道党工委',
    whole: '全县',
    issuedOn: '2025-07-04',
  }
}

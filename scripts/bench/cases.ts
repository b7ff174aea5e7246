import { listCenters } from '@/lib/centers/queries'
import { centerListParams } from '@/lib/centers/schema'
import { lastDay } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import { rebuildRollupIn } from '@/lib/metrics/rollup/mutations'
import { getDashboard } from '@/lib/progress/dashboard/queries'
import { getCenterList } from '@/lib/progress/queries'
import { listZoneRegister } from '@/lib/zones/register/queries'
import { zoneRegisterParams } from '@/lib/zones/register/schema'
import { TODAY } from './stages'

/** The latest month past its lock on that day. */
const MONTH = '2026-10'
const ANOTHER_DAY = '2026-10-15'

export interface Case {
  name: string
  /** What is promised, ms of database time; null: shown only. */
  limit: number | null
  run: (viewer: Viewer) => Promise<unknown>
}

const centers =
  (params: Record<string, string> = {}) =>
  (viewer: Viewer) =>
    listCenters(viewer, centerListParams.parse({ perPage: '50', ...params }))

/** The reads of one county's staff. */
export const CASES: readonly Case[] = [
  { name: 'list of centers, page 1, and count', limit: 15, run: centers() },
  { name: 'list of centers, page 4, and count', limit: 15, run: centers({ page: '4' }) },
  { name: 'list of centers by name', limit: 15, run: centers({ sort: 'name' }) },
  { name: 'search by two characters of a name', limit: 20, run: centers({ q: '中心' }) },
  { name: 'search by a name', limit: 20, run: centers({ q: '西华社区' }) },
  { name: 'search by pinyin', limit: 20, run: centers({ q: 'xihua' }) },
  { name: 'search by initials', limit: 20, run: centers({ q: 'xhsq' }) },
  { name: 'search that finds nothing', limit: 20, run: centers({ q: '没有这个中心' }) },
  {
    name: 'list of zones',
    limit: 15,
    run: (viewer) => listZoneRegister(viewer, zoneRegisterParams.parse({})),
  },
  {
    name: 'county dashboard: overview and table of all centers',
    limit: 3,
    run: (viewer) => getDashboard(viewer, { month: MONTH, on: TODAY, pending: false, counting: 'THEN' }),
  },
  {
    name: 'recompute of one county-month',
    limit: 25,
    run: (viewer) =>
      rebuildRollupIn(db(), {
        countyId: requireCountyId(viewer),
        month: MONTH,
        asOf: lastDay(MONTH),
        dueAt: new Date(`${TODAY}T00:00:00Z`),
      }),
  },
  {
    name: 'centers against their targets on a day that the roll-up does not keep (live)',
    limit: null,
    run: (viewer) => getCenterList(viewer, { month: MONTH, on: ANOTHER_DAY }),
  },
]

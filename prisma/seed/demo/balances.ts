import { randomUUID } from 'node:crypto'
import { balanceLabel, toBalanceRow } from '@/lib/balances/rules'
import type { BalanceCode } from '@/lib/balances/types'
import type { AuditRecord } from '@/lib/core/audit'
import { addDays, addMonths, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { BalanceState } from '@/prisma/generated/enums'
import type { DemoAccountIds } from '@/prisma/seed/demo/accounts'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { personOf } from '@/prisma/seed/demo/people'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import type { Register } from '@/prisma/seed/demo/register'
import { monthInHand } from '@/prisma/seed/demo/reports'
import { stationMonth } from '@/prisma/seed/demo/stations'
import { atHour, earlier, type Timeline } from '@/prisma/seed/demo/timeline'
import type { ZoneTypeCode } from '@/prisma/seed/reference/zone-types'

/** 人次 of the stations before they were counted here: of the county as a whole, of the closed center, of all together. */
const STATIONS = { county: 860, closed: 240, all: 12_600 }
const WITH_CARRY = 20
const WITH_DISPUTES = 12

type DemoBalance = {
  center: DemoCenter | null
  code: BalanceCode
  upTo: Month
  value: number
  source: string
  state: Extract<BalanceState, 'PROPOSED' | 'CONFIRMED' | 'REFUSED'>
  reason?: string
}

type Source = { register: Register; timeline: Timeline }

const hadBy = (zones: readonly DemoZone[], center: DemoCenter, [type, month]: [ZoneTypeCode, Month]) =>
  zones.some(
    (zone) => zone.centerId === center.row.id && zone.typeCode === type && zone.openedOn <= lastDay(month),
  )

/** What the stations had done before, spread over the centers, the closed one and the county. */
function stationBalances({ register, timeline }: Source): DemoBalance[] {
  const { centers, zones } = register
  const upTo = stationMonth(monthInHand(timeline))
  const holders = centers.filter((center) => center.isOpen && hadBy(zones, center, ['WARM_STATION', upTo]))
  const weights = holders.map((center) => randomOf('opening station', center.key).int(60, 140))
  const parts = spread(STATIONS.all - STATIONS.county - STATIONS.closed, weights)
  const closed = centers.filter((center) => center.closedOn !== null).slice(0, 1)
  const one = (center: DemoCenter | null, value: number, source: string): DemoBalance => ({
    center,
    code: 'E11',
    upTo,
    value,
    source,
    state: 'CONFIRMED',
  })
  const own = STATIONS.county + (closed.length === 0 ? STATIONS.closed : 0)
  return [
    ...holders.map((center, index) => one(center, parts[index] ?? 0, '暖心驿站历年服务登记簿')),
    ...closed.map((center) => one(center, STATIONS.closed, '撤并移交清单')),
    one(null, own, '县委社会工作部历年汇总，未能分解到中心'),
  ]
}

/** Who was informed and who found work before the months of this system; what was not finished then. */
function earlierBalances({ register, timeline }: Source): DemoBalance[] {
  const { centers, zones } = register
  const upTo = addMonths(timeline.startMonth, -1)
  const old = centers.filter((center) => center.isOpen && (center.openedOn ?? '') < firstDay(upTo))
  const one = (center: DemoCenter, code: BalanceCode, value: number): DemoBalance => ({
    center,
    code,
    upTo,
    value,
    source: code === 'E15' || code === 'E16' ? '就业帮扶台账' : '移交时窗口和调解室登记簿',
    state: 'CONFIRMED',
  })
  const jobs = old
    .filter((center) => hadBy(zones, center, ['JOB_STATION', upTo]))
    .flatMap((center) => {
      const random = randomOf('opening jobs', center.key)
      const informed = random.int(40, 150)
      return [
        one(center, 'E15', informed),
        one(center, 'E16', Math.floor((informed * random.int(30, 55)) / 100)),
      ]
    })
  // Every fifth of those that are left has something waiting for its county, so that the list shows each state.
  const [waiting, refused, ...rest] = randomOf('opening carry').sample(
    old.filter(({ key }) => key !== MODEL),
    WITH_CARRY,
  )
  const carries = rest.map((center) => one(center, 'E03', randomOf('carry', center.key).int(2, 9)))
  const disputes = rest
    .slice(0, WITH_DISPUTES)
    .map((center) => one(center, 'E17', randomOf('disputes', center.key).int(1, 5)))
  return [
    ...jobs,
    ...carries,
    ...disputes,
    ...(waiting ? [{ ...one(waiting, 'E03', 4), state: 'PROPOSED' as const }] : []),
    ...(refused
      ? [
          {
            ...one(refused, 'E03', 210),
            state: 'REFUSED' as const,
            reason: '与窗口移交清单不符，请核对后重报',
          },
        ]
      : []),
  ]
}

/**
 * The opening balances of the county, through the builder of the product: most are confirmed, one waits, one was refused.
 * The stations' 12,600 and their months since make the cumulative figure of the speech.
 */
export async function createBalancesIn(
  tx: Tx,
  { countyId, ids, ...source }: Source & { countyId: string; ids: DemoAccountIds },
): Promise<AuditRecord[]> {
  const { today } = source.timeline
  const rows = [...stationBalances(source), ...earlierBalances(source)].map((balance) => {
    const { center, state, reason, ...values } = balance
    const post = center ? `secretary ${center.key}` : 'county'
    // Each was proposed some days after its month and decided two days later, never after the day of the demonstration.
    const proposedOn = earlier(addDays(lastDay(values.upTo), 9), addDays(today, -3))
    const by = { userId: ids.get(post) ?? null, userName: personOf(post), now: atHour(proposedOn, 10) }
    const place = { id: randomUUID(), countyId, centerId: center?.row.id ?? null }
    const decided = state !== 'PROPOSED' && {
      state,
      decidedById: ids.get('county') ?? null,
      decidedBy: personOf('county'),
      decidedAt: atHour(addDays(proposedOn, 2), 15),
      decisionReason: reason ?? null,
      version: 2,
    }
    return { balance, row: { ...toBalanceRow(place, values, by), ...decided } }
  })
  await tx.openingBalance.createMany({ data: rows.map(({ row }) => row) })
  return rows.map(({ balance, row }): AuditRecord => {
    const { center, code, upTo, value, source: text, state } = balance
    return {
      event: state === 'CONFIRMED' ? 'balance.confirmed' : 'balance.proposed',
      target: { type: 'balance', id: row.id, label: balanceLabel(center?.row.name ?? null, code) },
      countyId,
      centerId: row.centerId,
      after: { upTo, value, source: text, state, version: state === 'PROPOSED' ? 1 : 2 },
    }
  })
}

import type { RankedCenter } from '@/lib/briefings/ranking/types'

type Candidate = Omit<RankedCenter, 'rank'>

const byCode = (a: Candidate, b: Candidate) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** Whether a center takes part: it has reported and says how many came. */
const hasRank = (center: Candidate) => center.isReported && center.visits !== null

/**
 * All active centers, once each. Where the county ranks: by the month's visits, the most first, ties with one rank and the
 * next rank skipped, the unreported below without a rank. Otherwise in the order of the codes, without ranks.
 * Rule: 不报不评; ranking is a switch of the county, off at first.
 */
export function rankCenters(centers: readonly Candidate[], isRanked: boolean): RankedCenter[] {
  const inOrder = [...centers].sort(byCode)
  if (!isRanked) return inOrder.map((center) => ({ ...center, rank: null }))
  const ranked = inOrder.filter(hasRank).sort((a, b) => (b.visits ?? 0) - (a.visits ?? 0))
  const unranked = inOrder.filter((center) => !hasRank(center))
  return [
    ...ranked.map((center) => ({
      ...center,
      rank: 1 + ranked.findIndex((other) => other.visits === center.visits),
    })),
    ...unranked.map((center) => ({ ...center, rank: null })),
  ]
}

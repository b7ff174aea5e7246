export const CHECKS = [
  'tree',
  'centers',
  'calendarThisYear',
  'calendarNextYear',
  'startMonth',
  'itemList',
  'targets',
  'balances',
  'administrators',
  'townshipReviewers',
  'communitySecretaries',
] as const
export type CheckKey = (typeof CHECKS)[number]

/** READY: nothing to do; OPEN: works, but something is left to do; MISSING: the month cannot run without it. */
export type CheckState = 'READY' | 'OPEN' | 'MISSING'

/** One line of the list: its state, the figures for its words, and the page on which it is settled. */
export type Check = {
  key: CheckKey
  state: CheckState
  figures: Record<string, number | string>
  href: string | null
}

/** What the county has so far. */
export type GoLiveFacts = {
  townships: number
  communities: number
  centers: number
  year: number
  holidaysThisYear: number
  holidaysNextYear: number
  startMonth: string | null
  itemsInForce: number | null
  targetsInForce: number
  balancesConfirmed: number
  balancesProposed: number
  administrators: number
  auditors: number
  townshipsWithReviewer: number
  communitiesWithSecretary: number
  /** Communities that have a center, which are those that will report. */
  communitiesWithCenter: number
}

import type { Check, CheckKey, CheckState, GoLiveFacts } from '@/lib/settings/checklist/types'

/** A second person must be able to confirm what one administrator asks for. */
const CONFIRMERS = 2

const all = (part: number, whole: number): CheckState => (part >= whole ? 'READY' : 'OPEN')

/**
 * What is ready and what is left to do before the county goes live. Rules: without units, settings or a list in force nothing can be
 * reported; centers, next year's calendar, opening balances, reviewers and secretaries may follow; at least two people are administrators
 * or auditor.
 */
export function goLiveChecks(facts: GoLiveFacts): Check[] {
  const check = (key: CheckKey, state: CheckState, rest: Pick<Check, 'figures' | 'href'>): Check => ({
    key,
    state,
    ...rest,
  })
  const needed = (isThere: boolean): CheckState => (isThere ? 'READY' : 'MISSING')
  const later = (isThere: boolean): CheckState => (isThere ? 'READY' : 'OPEN')
  const { year } = facts
  return [
    check('tree', needed(facts.communities > 0), {
      figures: { townships: facts.townships, communities: facts.communities },
      href: '/org',
    }),
    check('centers', needed(facts.centers > 0), { figures: { count: facts.centers }, href: '/centers' }),
    check('calendarThisYear', needed(facts.holidaysThisYear > 0), {
      figures: { year, count: facts.holidaysThisYear },
      href: `/settings/calendar?year=${year}`,
    }),
    check('calendarNextYear', later(facts.holidaysNextYear > 0), {
      figures: { year: year + 1, count: facts.holidaysNextYear },
      href: `/settings/calendar?year=${year + 1}`,
    }),
    check('startMonth', needed(facts.startMonth !== null), {
      figures: { month: facts.startMonth ?? '' },
      href: '/settings',
    }),
    check('itemList', needed((facts.itemsInForce ?? 0) > 0), {
      figures: { count: facts.itemsInForce ?? 0 },
      href: '/service-items',
    }),
    check('targets', needed(facts.targetsInForce > 0), {
      figures: { count: facts.targetsInForce },
      href: '/dashboard',
    }),
    check('balances', later(facts.balancesConfirmed > 0 && facts.balancesProposed === 0), {
      figures: { confirmed: facts.balancesConfirmed, proposed: facts.balancesProposed },
      href: facts.balancesProposed > 0 ? '/balances?state=PROPOSED' : '/balances',
    }),
    check('administrators', later(facts.administrators + facts.auditors >= CONFIRMERS), {
      figures: { administrators: facts.administrators, auditors: facts.auditors },
      href: '/users',
    }),
    check('townshipReviewers', all(facts.townshipsWithReviewer, facts.townships), {
      figures: { part: facts.townshipsWithReviewer, whole: facts.townships },
      href: '/users?role=TOWNSHIP',
    }),
    check('communitySecretaries', all(facts.communitiesWithSecretary, facts.communitiesWithCenter), {
      figures: { part: facts.communitiesWithSecretary, whole: facts.communitiesWithCenter },
      href: '/users?role=SECRETARY',
    }),
  ]
}

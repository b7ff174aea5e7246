import type { Faults } from '@/lib/centers/rules'
import type { Investment, WholeCenter } from '@/lib/centers/types'
import { compareDecimal, type Decimal2, sumDecimal } from '@/lib/core/decimal'
import { type CenterKind, type CenterOrigin, InvestmentSource } from '@/prisma/generated/enums'

const KIND_OF_ORIGIN: Record<CenterOrigin, CenterKind | null> = {
  BUILT: 'NEW_BUILD',
  BOUGHT: 'NEW_BUILD',
  HANDED_OVER: 'NEW_BUILD',
  CONVERTED: 'RENOVATED',
  EXTENDED: 'RENOVATED',
  RENTED: null,
}

/**
 * The kind that the way in which a center came to be suggests; a suggestion only, the county decides. Rule: 新建, 购置 and
 * 配建移交 count as newly built, 改建 and 扩建 as renovated, a rented one may be either.
 */
export function suggestedKind(origin: CenterOrigin | null): CenterKind | null {
  return origin === null ? null : KIND_OF_ORIGIN[origin]
}

export const INVESTMENT_SOURCES = Object.values(InvestmentSource)

/** Sources in their own order, so that two lists of the same money are the same list. */
export function inSourceOrder(investments: readonly Investment[]): Investment[] {
  return [...investments].sort(
    (a, b) => INVESTMENT_SOURCES.indexOf(a.source) - INVESTMENT_SOURCES.indexOf(b.source),
  )
}

/** The whole investment, 万元: as stated, or the exact sum of the sources where nothing is stated. */
export function investmentTotal(
  stated: Decimal2 | null,
  investments: readonly Investment[],
): Decimal2 | null {
  if (stated !== null || investments.length === 0) return stated
  return sumDecimal(investments.map((row) => row.amountWan))
}

export type DossierFacts = Pick<WholeCenter, 'longitude' | 'latitude' | 'investmentWan' | 'investments'>

const CHINA = { longitude: [73, 136], latitude: [3, 54] } as const

/**
 * What is wrong with the undated facts of a center. Rules: a place has both degrees or none, and lies within China; the
 * sources of the investment, each named once, do not add up to more than the stated whole.
 */
export function dossierFaults(facts: DossierFacts): Faults {
  return { ...placeFaults(facts), ...investmentFaults(facts) }
}

function placeFaults({ longitude, latitude }: Pick<DossierFacts, 'longitude' | 'latitude'>): Faults {
  if (longitude === null && latitude === null) return {}
  if (longitude === null) return { longitude: 'validation.centers.placeHalf' }
  if (latitude === null) return { latitude: 'validation.centers.placeHalf' }
  const isOutside = (degree: string, [least, most]: readonly [number, number]) =>
    Number(degree) < least || Number(degree) > most
  if (isOutside(longitude, CHINA.longitude)) return { longitude: 'validation.centers.longitudeOutside' }
  return isOutside(latitude, CHINA.latitude) ? { latitude: 'validation.centers.latitudeOutside' } : {}
}

function investmentFaults({
  investmentWan,
  investments,
}: Pick<DossierFacts, 'investmentWan' | 'investments'>): Faults {
  if (new Set(investments.map((row) => row.source)).size < investments.length)
    return { investments: 'validation.centers.sourceTwice' }
  const sum = sumDecimal(investments.map((row) => row.amountWan))
  return investmentWan !== null && compareDecimal(sum, investmentWan) > 0
    ? { investmentWan: 'validation.centers.sourcesExceed' }
    : {}
}

/** 绿 达标, 黄 接近, 红 未达标, 灰 无目标或无数据: each with its shape and its word, never by colour alone. */
export const LIGHTS = ['GREEN', 'AMBER', 'RED', 'GREY'] as const
export type Light = (typeof LIGHTS)[number]

export type LightInput = {
  /** Exact hundredths; null: not known. */
  actual: bigint | null
  /** Exact hundredths; null: there is no target. */
  target: bigint | null
  /** At most instead of at least. */
  isCeiling?: boolean
}

/**
 * The light of a figure. Rule: reached is green; within a tenth of the target is amber; further away is red; without a
 * target or a value it is grey. Compared before anything is rounded: 99.99 does not reach 100.
 */
export function lightOf({ actual, target, isCeiling = false }: LightInput): Light {
  if (actual === null || target === null) return 'GREY'
  if (isCeiling) {
    if (actual <= target) return 'GREEN'
    return actual * 10n <= target * 11n ? 'AMBER' : 'RED'
  }
  if (actual >= target) return 'GREEN'
  return actual * 10n >= target * 9n ? 'AMBER' : 'RED'
}

/** Days before the due day from which a month that is not yet complete is amber. */
const NEAR_DAYS = 3

/**
 * The light of a month's reporting. Rule: complete is green; before the due day it is grey, and amber in the last three
 * days; from the day after on it goes by the target.
 * @param daysLeft whole days until the due day, negative after it
 */
export function reportingLight(input: LightInput, daysLeft: number): Light {
  const light = lightOf(input)
  if (light === 'GREEN' || light === 'GREY' || daysLeft < 0) return light
  return daysLeft <= NEAR_DAYS ? 'AMBER' : 'GREY'
}

import { addMonths, type CalendarDate, type Month, monthOf } from '@/lib/core/calendar'
import type { IndicatorSetting, SettingsInForce, SettingValues } from '@/lib/indicators/types'

/** What holds where a county has said nothing. */
const SHIPPED: SettingValues = { isUsed: true, departmentCode: null, help: null, superiorColumn: null }

/** The first month from which a change can hold. Rule: never a past month nor the one that is running. */
export function earliestChange(today: CalendarDate): Month {
  return addMonths(monthOf(today), 1)
}

/** What a county says of an indicator in a month: the latest of its settings that has begun by then. */
export function settingIn(
  settings: readonly Pick<IndicatorSetting, keyof SettingValues | 'validFrom'>[],
  month: Month,
): SettingValues {
  const begun = settings.filter(({ validFrom }) => validFrom <= month)
  return (
    begun.reduce<Pick<IndicatorSetting, keyof SettingValues | 'validFrom'> | null>(
      (latest, one) => (latest === null || one.validFrom > latest.validFrom ? one : latest),
      null,
    ) ?? SHIPPED
  )
}

/** The next setting after a month, or null. */
export function nextChange(settings: readonly { validFrom: Month }[], month: Month): Month | null {
  return (
    settings
      .map(({ validFrom }) => validFrom)
      .filter((validFrom) => validFrom > month)
      .sort()[0] ?? null
  )
}

/** The indicators that a county uses, with its own 填报说明 where it has one. Rule: an unused row is on no form. */
export function usedIndicators<T extends { code: string; help: string }>(
  indicators: readonly T[],
  settings: SettingsInForce | undefined,
): T[] {
  if (!settings || settings.size === 0) return [...indicators]
  return indicators.flatMap((indicator) => {
    const { isUsed, help } = settings.get(indicator.code) ?? SHIPPED
    return isUsed ? [{ ...indicator, help: help ?? indicator.help }] : []
  })
}

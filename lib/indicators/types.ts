import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { IndicatorDerivation, OrgRule, TimeRule } from '@/prisma/generated/enums'

/** What a county says of an indicator from a month on; null keeps what the catalogue says. */
export type SettingValues = {
  isUsed: boolean
  departmentCode: string | null
  help: string | null
  /** The column of the table that the superior level asks for. */
  superiorColumn: string | null
}

export type IndicatorSetting = SettingValues & { id: string; validFrom: Month; version: number }

/** The settings in force in a month, by indicator code. */
export type SettingsInForce = ReadonlyMap<string, SettingValues>

/** One indicator as it holds in a month. */
export type IndicatorRow = {
  code: string
  name: string
  unit: string
  section: string
  derivation: IndicatorDerivation
  timeRule: TimeRule
  orgRule: OrgRule
  /** Zone type that a center needs to see the row; null: every center. */
  facility: { code: string; name: string } | null
  department: { code: string; name: string } | null
  /** The codes whose sum it is. */
  parts: string[]
  help: string
  definition: string
  superiorColumn: string | null
  isUsed: boolean
  validFrom: CalendarDate
  validTo: CalendarDate | null
  /** From when on the county has laid down something else. */
  changesFrom: Month | null
}

export type IndicatorList = {
  rows: IndicatorRow[]
  /** The departments and sections that occur, for the filters. */
  departments: { code: string; name: string }[]
  sections: string[]
}

export type IndicatorDetail = IndicatorRow & {
  /** What the catalogue says before any county. */
  shipped: Pick<SettingValues, 'help' | 'departmentCode'>
  /** The latest first. */
  settings: (IndicatorSetting & { departmentName: string | null })[]
  partNames: { code: string; name: string }[]
  departments: { code: string; name: string }[]
  /** The first month from which a change can hold. */
  earliest: Month
  can: { change: boolean }
}

export type IndicatorSaved = { code: string; validFrom: Month; version: number }

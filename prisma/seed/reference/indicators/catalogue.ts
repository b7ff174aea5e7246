import type { Prisma } from '@/prisma/generated/client'
import { VISIT_AND_ACTIVITY_INDICATORS } from '@/prisma/seed/reference/indicators/activities'
import {
  CHILDREN_INDICATORS,
  ELDERLY_INDICATORS,
  HEALTH_INDICATORS,
  NEW_EMPLOYMENT_INDICATORS,
} from '@/prisma/seed/reference/indicators/care'
import {
  EMPLOYMENT_INDICATORS,
  LAW_INDICATORS,
  OPENING_INDICATORS,
} from '@/prisma/seed/reference/indicators/law-and-work'
import type { IndicatorSource } from '@/prisma/seed/reference/indicators/types'
import { WINDOW_INDICATORS } from '@/prisma/seed/reference/indicators/windows'

/** Sections of the monthly form, in its order. */
const SECTIONS: readonly [section: string, rows: readonly IndicatorSource[]][] = [
  ['VISITS', VISIT_AND_ACTIVITY_INDICATORS],
  ['WINDOWS', WINDOW_INDICATORS],
  ['ELDERLY', ELDERLY_INDICATORS],
  ['CHILDREN', CHILDREN_INDICATORS],
  ['NEW_EMPLOYMENT', NEW_EMPLOYMENT_INDICATORS],
  ['HEALTH', HEALTH_INDICATORS],
  ['LAW', LAW_INDICATORS],
  ['EMPLOYMENT', EMPLOYMENT_INDICATORS],
  ['OPENING', OPENING_INDICATORS],
]

const VALID_FROM = new Date('2000-01-01T00:00:00Z')

/** The indicator catalogue as rows of the database; `order` runs through all sections. */
export function indicatorRows(): Prisma.IndicatorCreateManyInput[] {
  const rows = SECTIONS.flatMap(([section, sources]) => sources.map((source) => ({ section, source })))
  return rows.map(({ section, source }, index) => ({
    code: source.code,
    name: source.name,
    unit: source.unit,
    section,
    order: (index + 1) * 10,
    derivation: source.derivation ?? 'ENTERED',
    timeRule: source.timeRule ?? 'SUM',
    orgRule: source.orgRule ?? 'SUM',
    facility: source.facility ?? null,
    departmentCode: source.departmentCode ?? null,
    parts: source.parts ?? [],
    help: source.help,
    definition: source.definition,
    validFrom: VALID_FROM,
  }))
}

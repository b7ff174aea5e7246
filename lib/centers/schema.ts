import { z } from 'zod'
import { type DossierFacts, dossierFaults } from '@/lib/centers/dossier/rules'
import { areaFaults } from '@/lib/centers/rules'
import {
  calendarDate,
  id,
  normalizeNumber,
  optionalCount,
  optionalDate,
  optionalDecimal,
  optionalText,
  text,
  version,
} from '@/lib/core/atoms'
import {
  optionalDate as dateParam,
  optionalChoice,
  optionalId,
  pageParams,
  searchText,
  sortParam,
} from '@/lib/core/search-params'
import {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterOrigin,
  DatePrecision,
  InvestmentSource,
  Ownership,
} from '@/prisma/generated/enums'

const LARGEST_COUNT = 10_000_000
const LARGEST_AREA = 9_999_999
const LARGEST_WAN = 99_999_999
const PHONE = /^[0-9+()（）\-— 转]{5,30}$/

const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: 'validation.choice' })

const optional = <const T extends readonly string[]>(values: T) =>
  z
    .union([z.literal('').transform(() => null), choice(values), z.null()], { error: 'validation.choice' })
    .default(null)

const telephone = optionalText(30).refine((value) => value === null || PHONE.test(value), {
  error: 'validation.centers.telephone',
})

const DEGREE = /^(\d{1,3})(?:\.(\d{1,6}))?$/

/** Degrees of longitude or latitude as exact text with six places; empty becomes null. */
const degree = z
  .union([z.string().max(40), z.number(), z.null()], { error: 'validation.centers.degree' })
  .transform((value) => (value === null ? '' : normalizeNumber(String(value))))
  .refine((value) => value === '' || DEGREE.test(value), { error: 'validation.centers.degree' })
  .transform((value) => {
    const [, whole, places = ''] = DEGREE.exec(value) ?? []
    return whole === undefined ? null : `${Number(whole)}.${places.padEnd(6, '0')}`
  })
  .default(null)

/** Money by source; a source without an amount is none. */
const investments = z
  .array(
    z.strictObject({
      source: choice(Object.values(InvestmentSource)),
      amountWan: optionalDecimal(LARGEST_WAN),
    }),
  )
  .max(Object.values(InvestmentSource).length, { error: 'validation.invalid' })
  .transform((rows) =>
    rows.flatMap(({ source, amountWan }) =>
      amountWan === null || amountWan === '0.00' ? [] : [{ source, amountWan }],
    ),
  )
  .default([])

/** A planned area, ㎡: like a floor area it is more than nothing and at most 20,000. */
const plannedArea = optionalDecimal(20_000).refine((value) => value !== '0.00', {
  error: 'validation.centers.floorAreaZero',
})

/** Statuses that a form can give; closing and reopening are steps of their own. */
export const RUNNING_STATUSES = ['PLANNED', 'BUILDING', 'OPEN'] as const

const dossier = {
  name: text(60),
  externalRef: optionalText(40),
  address: optionalText(200),
  openingHours: optionalText(200),
  staggeredHours: optionalText(200),
  contactName: optionalText(40),
  contactPhone: telephone,
  households: optionalCount(LARGEST_COUNT),
  residents: optionalCount(LARGEST_COUNT),
  partyMembers: optionalCount(LARGEST_COUNT),
  ownership: optional(Object.values(Ownership)),
  floors: optionalCount(200),
  origin: optional(Object.values(CenterOrigin)),
  plannedArea,
  plannedKind: optional(Object.values(CenterKind)),
  plannedOpenOn: optionalDate,
  longitude: degree,
  latitude: degree,
  investmentWan: optionalDecimal(LARGEST_WAN),
  investments,
  investmentSources: optionalText(200),
  weeklyClass: z.boolean({ error: 'validation.invalid' }).default(false),
  notes: optionalText(1000),
}

/** What the county alone decides of a center, for whoever puts it into a form of its own. */
export const decided = {
  category: choice(Object.values(CenterCategory)),
  kind: optional(Object.values(CenterKind)),
  status: choice(RUNNING_STATUSES),
  floorArea: optionalDecimal(LARGEST_AREA),
  areaQualifier: optional(Object.values(AreaQualifier)),
  areaAsStated: optionalText(100),
  usableArea: optionalDecimal(LARGEST_AREA),
  residentArea: optionalDecimal(LARGEST_AREA),
  officeArea: optionalDecimal(LARGEST_AREA),
  openedOn: optionalDate,
  openedPrecision: optional(Object.values(DatePrecision)),
}

type Areas = Parameters<typeof areaFaults>[0]
type Report = (issue: { code: 'custom'; path: string[]; message: string }) => void

/** Puts what is wrong with the areas beside their fields. */
export const checkAreas = (areas: Areas, context: { addIssue: Report }) => {
  for (const [field, message] of Object.entries(areaFaults(areas)))
    context.addIssue({ code: 'custom', path: [field], message })
}

const checkDossier = (facts: DossierFacts, context: { addIssue: Report }) => {
  for (const [field, message] of Object.entries(dossierFaults(facts)))
    context.addIssue({ code: 'custom', path: [field], message })
}

/** A new center on a unit of the county. */
export const createCenterInput = z
  .strictObject({ unitId: z.uuid({ error: 'validation.centers.unitUnknown' }), ...dossier, ...decided })
  .superRefine(checkAreas)
  .superRefine(checkDossier)
export type CreateCenterInput = z.output<typeof createCenterInput>
/** What the form holds while it is filled in, before it is read. */
export type CreateCenterForm = z.input<typeof createCenterInput>

/** The dossier anew; `decision` carries what the county alone decides, from a day on, and null leaves that alone. */
export const changeCenterInput = z
  .strictObject({
    id,
    version,
    ...dossier,
    decision: z
      .strictObject({ effectiveFrom: calendarDate, ...decided })
      .superRefine(checkAreas)
      .nullable()
      .default(null),
  })
  .superRefine(checkDossier)
export type ChangeCenterInput = z.output<typeof changeCenterInput>
export type ChangeCenterForm = z.input<typeof changeCenterInput>

/** Closes a center; `closedOn` is the first day on which it is closed. */
export const closeCenterInput = z.strictObject({ id, version, closedOn: calendarDate })
export type CloseCenterInput = z.output<typeof closeCenterInput>

/** Opens a closed center again from a day on. */
export const reopenCenterInput = z.strictObject({ id, version, reopenedOn: calendarDate })
export type ReopenCenterInput = z.output<typeof reopenCenterInput>

/** One center, as of a day. */
export const centerInput = z.strictObject({ id, on: dateParam })

export const CENTER_SORT_KEYS = ['code', 'name', 'floorArea', 'openedOn'] as const

/** Statuses to filter by; without one, all but the closed. */
export const STATUS_FILTERS = ['OPEN', 'BUILDING', 'PLANNED', 'CLOSED', 'ALL'] as const

/** Kinds to filter by; UNKNOWN is what has none. */
export const KIND_FILTERS = ['NEW_BUILD', 'RENOVATED', 'UNRENOVATED', 'UNKNOWN'] as const

/** The address of the list of centers. */
export const centerListParams = z.object({
  ...pageParams,
  q: searchText,
  townshipId: optionalId,
  category: optionalChoice(Object.values(CenterCategory)),
  kind: optionalChoice(KIND_FILTERS),
  status: optionalChoice(STATUS_FILTERS),
  on: dateParam,
  sort: sortParam(CENTER_SORT_KEYS, { key: 'code', direction: 'asc' }),
})
export type CenterListParams = z.output<typeof centerListParams>

/** The address of one center: the day as of which it is shown, and the page of its history. */
export const centerPageParams = z.object({ ...pageParams, on: dateParam })

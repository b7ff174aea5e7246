import { z } from 'zod'
import { calendarDate, decimal, id, optionalDate, text, version } from '@/lib/core/atoms'
import { choice, optionalChoice, pageParams } from '@/lib/core/search-params'
import { targetFaults } from '@/lib/targets/rules'
import { CenterCategory, CenterKind, TargetMetric, TargetOperator } from '@/prisma/generated/enums'

const LARGEST = 20_000

const orAll = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal('').transform(() => null), schema, z.null()], { error: 'validation.choice' })
    .default(null)

type Report = (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void

const checked = <T extends Parameters<typeof targetFaults>[0]>(
  target: T,
  context: { addIssue: Report },
): T => {
  for (const [field, message] of Object.entries(targetFaults(target)))
    context.addIssue({ code: 'custom', path: [field], message, input: target })
  return target
}

const rule = {
  operator: z.enum(TargetOperator, { error: 'validation.choice' }).default('AT_LEAST'),
  value: decimal(LARGEST),
  effectiveFrom: calendarDate,
  basis: text(120),
}

/** A new target of the county. */
export const createTargetInput = z
  .strictObject({
    metric: z.enum(TargetMetric, { error: 'validation.choice' }),
    category: orAll(z.enum(CenterCategory)),
    kind: orAll(z.enum(CenterKind)),
    facility: orAll(z.string().regex(/^[A-Z0-9_]{1,40}$/)),
    townshipId: orAll(id),
    ...rule,
    effectiveTo: optionalDate,
  })
  .transform(checked)
export type CreateTargetInput = z.output<typeof createTargetInput>

/** A target from a day on: the old one ends, a new one of the same applicability begins. */
export const changeTargetInput = z.strictObject({ id, version, ...rule })
export type ChangeTargetInput = z.output<typeof changeTargetInput>

/** The first day on which a target no longer applies. */
export const endTargetInput = z.strictObject({ id, version, effectiveTo: calendarDate })
export type EndTargetInput = z.output<typeof endTargetInput>

export const TARGET_STATES = ['IN_FORCE', 'COMING', 'ENDED', 'ALL'] as const

/** The address of the list of targets. */
export const targetListParams = z.object({
  ...pageParams,
  metric: optionalChoice(Object.values(TargetMetric)),
  state: choice(TARGET_STATES, 'IN_FORCE'),
})
export type TargetListParams = z.output<typeof targetListParams>

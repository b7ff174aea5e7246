import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'

/** An approved correction since the last final paper. */
export type CorrectionNote = { centerName: string; month: string; codes: string[] }

/** A figure whose recomputation differs from what the last final paper of the kind printed. */
export type MovedFigure = {
  slot: string
  name: string
  unit: string
  before: Decimal2
  now: Decimal2
  corrections: CorrectionNote[]
}

/** A target that came into force, ended or changed since: 口径调整, kept apart from what happened. */
export type TargetChange = { name: string; from: CalendarDate; value: string; basis: string }

export type Changes = {
  /** Cut-off day of the last final paper. */
  since: CalendarDate
  moved: MovedFigure[]
  targets: TargetChange[]
  /** Slots whose definition reads otherwise than in the last final paper. */
  definitions: { name: string; formula: string }[]
}

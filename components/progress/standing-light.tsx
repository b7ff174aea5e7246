import type { LightValue } from '@/components/ui/light-value'
import { StatusLight } from '@/components/ui/status-light'
import type { AreaStatus, CoverageStatus } from '@/lib/standings/types'

const TONE = {
  MET: 'green',
  SHORT: 'red',
  PARTIAL: 'red',
  EXEMPTED: 'amber',
  TO_MEASURE: 'amber',
  NOT_APPLICABLE: 'grey',
} as const satisfies Record<AreaStatus | CoverageStatus, string>

type Props = { status: AreaStatus | CoverageStatus; text: string }

/** A standing as the value of a list's cell. */
export const standingLight = ({ status, text }: Props): LightValue => ({ tone: TONE[status], text })

/** A standing with its shape, colour and word. */
export function StandingLight({ status, text }: Props) {
  return <StatusLight tone={TONE[status]}>{text}</StatusLight>
}

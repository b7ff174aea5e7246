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

/** A standing with its shape, colour and word. */
export function StandingLight({ status, text }: { status: AreaStatus | CoverageStatus; text: string }) {
  return <StatusLight tone={TONE[status]}>{text}</StatusLight>
}

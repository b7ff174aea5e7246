import { HEAT_SHADES } from '@/components/boards/heat-shades'
import type { BoardHeat } from '@/lib/boards/types'
import { heatSteps } from '@/lib/boards/view'

/** What the shades of the calendar mean. */
export function HeatLegend({ heat }: { heat: BoardHeat }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
      {heatSteps(heat).map(({ level, text }) => (
        <li key={level} className="flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-[2px]" style={{ background: HEAT_SHADES[level] }} />
          {text}
        </li>
      ))}
    </ul>
  )
}

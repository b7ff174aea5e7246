'use client'
import { type PointerEvent, useState } from 'react'
import { HEAT_SHADES } from '@/components/boards/heat-shades'
import type { HeatCell } from '@/lib/boards/view'
import { formatDate } from '@/lib/core/format/date'

const CELL = 13
const STEP = 16
/** Room for the names of the weekdays at the left and of the months on top. */
const LEFT = 20
const TOP = 18
type HeatSquaresProps = {
  title: string
  /** Weeks from Monday; days of other years are null. */
  weeks: readonly (readonly (HeatCell | null)[])[]
  months: readonly { column: number; name: string }[]
  /** Monday, Wednesday, Friday and Sunday; the others stand between them. */
  weekdays: readonly string[]
  unit: string
}

/**
 * The squares of a year with the names of months and weekdays. Each shade is one path: four hundred elements for a year of
 * days would make a third of the page. The day under the pointer stands below in words.
 */
export function HeatSquares({ title, weeks, months, weekdays, unit }: HeatSquaresProps) {
  const [pointed, setPointed] = useState<HeatCell | null>(null)
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = Math.floor((event.clientX - box.left - LEFT) / STEP)
    const row = Math.floor((event.clientY - box.top - TOP) / STEP)
    setPointed(weeks[column]?.[row] ?? null)
  }
  return (
    <>
      <div className="overflow-x-auto">
        <svg
          role="img"
          aria-label={title}
          width={LEFT + weeks.length * STEP}
          height={TOP + 7 * STEP}
          className="block text-[11px]"
          onPointerMove={point}
          onPointerLeave={() => setPointed(null)}
        >
          <g fill="var(--soft)">
            {months.map(({ column, name }) => (
              <text key={name} x={LEFT + column * STEP} y={11}>
                {name}
              </text>
            ))}
            {weekdays.map((name, index) => (
              <text key={name} x={0} y={TOP + 2 * index * STEP + 11}>
                {name}
              </text>
            ))}
          </g>
          {HEAT_SHADES.map((shade, level) => (
            <path key={shade} d={squares(weeks, level)} fill={shade} />
          ))}
        </svg>
      </div>
      <p aria-hidden className="min-h-6 text-small text-ink">
        {pointed && `${formatDate(pointed.date)}　${pointed.count} ${unit}`}
      </p>
    </>
  )
}

/** The squares of one shade as a path. */
function squares(weeks: HeatSquaresProps['weeks'], level: number): string {
  return weeks
    .flatMap((week, column) =>
      week.map((cell, row) =>
        cell?.level === level ? `M${LEFT + column * STEP} ${TOP + row * STEP}h${CELL}v${CELL}h-${CELL}z` : '',
      ),
    )
    .join('')
}

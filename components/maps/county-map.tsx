import { MapMark } from '@/components/maps/map-mark'
import { Link } from '@/components/ui/link'
import type { StatusTone } from '@/components/ui/status-shape'
import type { DrawnMap, Placed } from '@/lib/maps/types'

const CAPTION_SIZE = 20
const CAPTION_DROP = 30

/** A point in words, with its light. */
export type MapMarkText = {
  key: string
  name: string
  tone: StatusTone
  word: string
  /** Stands beside the mark. */
  caption?: string
  /** Where it leads; on the display screen nowhere. */
  href?: string
}

type CountyMapProps<Point extends Placed> = {
  map: DrawnMap<Point>
  title: string
  markOf: (point: Point) => MapMarkText
}

/** Marks over the outlines of the townships, or over a plain grid. Nothing is fetched from anywhere. */
export function CountyMap<Point extends Placed>({ map, title, markOf }: CountyMapProps<Point>) {
  const { width, height, outlines, grid } = map
  const marks = map.points.map(({ point, x, y }) => ({ ...markOf(point), x, y }))
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={marks.some(({ href }) => href) ? 'group' : 'img'}
      aria-label={title}
      className="block h-auto w-full"
    >
      {grid.x.map((x) => (
        <line key={`x${x}`} x1={x} x2={x} y1={0} y2={height} stroke="var(--line)" />
      ))}
      {grid.y.map((y) => (
        <line key={`y${y}`} y1={y} y2={y} x1={0} x2={width} stroke="var(--line)" />
      ))}
      {outlines.map(({ code, path }) => (
        <path
          key={code}
          d={path}
          fill="var(--sunken)"
          fillRule="evenodd"
          stroke="var(--line-strong)"
          strokeWidth={1.5}
        />
      ))}
      {outlines.map(({ code, name, label }) => (
        <text key={code} x={label.x} y={label.y} textAnchor="middle" fontSize={16} fill="var(--faint)">
          {name}
        </text>
      ))}
      {marks.map(({ key, name, tone, word, caption, href, x, y }) => {
        const mark = (
          <>
            <title>{`${name} ${word}`}</title>
            <MapMark x={x} y={y} tone={tone} />
            {caption && (
              <text x={x} y={y + CAPTION_DROP} textAnchor="middle" fontSize={CAPTION_SIZE} fill="var(--ink)">
                {caption}
              </text>
            )}
          </>
        )
        return href ? (
          <Link key={key} href={href} aria-label={name}>
            {mark}
          </Link>
        ) : (
          <g key={key}>{mark}</g>
        )
      })}
    </svg>
  )
}

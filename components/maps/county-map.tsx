import { MapMark } from '@/components/maps/map-mark'
import { Link } from '@/components/ui/link'
import type { StatusTone } from '@/components/ui/status-shape'
import type { DrawnMap, MapPoint } from '@/lib/maps/types'

type CountyMapProps = {
  map: DrawnMap
  title: string
  toneOf: (point: MapPoint) => StatusTone
  wordOf: (point: MapPoint) => string
  /** Points lead to their centers; on the display screen they lead nowhere. */
  isLinked: boolean
}

/** Centers over the outlines of their townships, or over a plain grid. Nothing is fetched from anywhere. */
export function CountyMap({ map, title, toneOf, wordOf, isLinked }: CountyMapProps) {
  const { width, height, outlines, points, grid } = map
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={isLinked ? 'group' : 'img'}
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
      {points.map(({ point, x, y }) => {
        const mark = (
          <>
            <title>{`${point.name} ${wordOf(point)}`}</title>
            <MapMark x={x} y={y} tone={toneOf(point)} />
          </>
        )
        return isLinked ? (
          <Link key={point.centerId} href={`/centers/${point.centerId}`} aria-label={point.name}>
            {mark}
          </Link>
        ) : (
          <g key={point.centerId}>{mark}</g>
        )
      })}
    </svg>
  )
}

import type { StatusTone } from '@/components/ui/status-shape'

const SIZE = 7

/** The shape of a state on the map: the same circle, triangle, square and ring as everywhere. */
export function MapMark({ x, y, tone }: { x: number; y: number; tone: StatusTone }) {
  const halo = { stroke: 'var(--surface)', strokeWidth: 1.5 }
  if (tone === 'green') return <circle cx={x} cy={y} r={SIZE} fill="var(--green)" {...halo} />
  if (tone === 'amber')
    return (
      <path
        d={`M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y + SIZE}L${x - SIZE - 1} ${y + SIZE}Z`}
        fill="var(--amber-mark)"
        {...halo}
      />
    )
  if (tone === 'red')
    return <rect x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} fill="var(--red)" {...halo} />
  return <circle cx={x} cy={y} r={SIZE - 1} fill="var(--surface)" stroke="var(--grey)" strokeWidth={2} />
}

/** A small line of a figure's last months, drawn on the server. A null is a gap. The words beside it say the values. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value): value is number => value !== null)
  if (known.length < 2) return null
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const step = 96 / Math.max(1, values.length - 1)
  const point = (value: number, index: number) =>
    `${(2 + index * step).toFixed(1)} ${(22 - ((value - low) / span) * 20).toFixed(1)}`
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      const previous = values[index - 1]
      return `${previous === undefined || previous === null ? 'M' : 'L'}${point(value, index)}`
    })
    .join('')
  const lastIndex = values.findLastIndex((value) => value !== null)
  const [x, y] = point(values[lastIndex] ?? low, lastIndex).split(' ')
  return (
    <svg aria-hidden="true" viewBox="0 0 100 24" className="mt-auto h-6 w-25 overflow-visible">
      <path
        d={path}
        fill="none"
        stroke="var(--chart-1)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={x} cy={y} r="2" fill="var(--chart-1)" />
    </svg>
  )
}

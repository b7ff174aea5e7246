import { spreadPlaces } from '@/components/charts/scale'

export type SideLabel = { text: string; color: string; place: number }

const GAP = 17

/** Words at the right edge, at the height of what they name and moved apart where they would touch. */
export function SideLabels({ labels, height }: { labels: readonly SideLabel[]; height: number }) {
  const places = spreadPlaces(
    labels.map((label) => label.place - GAP / 2),
    GAP,
    height - GAP,
  )
  return (
    <div className="relative w-24 shrink-0 max-sm:w-20">
      {labels.map((label, index) => (
        <span
          key={label.text}
          className="absolute left-1.5 max-w-full truncate text-[0.75rem] leading-4 font-medium"
          style={{ top: places[index], color: label.color }}
        >
          {label.text}
        </span>
      ))}
    </div>
  )
}

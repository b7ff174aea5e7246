import { spreadPlaces } from '@/components/charts/scale'

/** A label without a colour names a line that everybody sees, such as a target. */
export type SideLabel = { text: string; color?: string; place: number }

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
          className="absolute left-1.5 flex max-w-full items-center gap-1 text-[0.75rem] leading-4"
          style={{ top: places[index] }}
        >
          {label.color && (
            <span className="h-2.5 w-1 shrink-0 rounded-xs" style={{ background: label.color }} />
          )}
          <span className="truncate">{label.text}</span>
        </span>
      ))}
    </div>
  )
}

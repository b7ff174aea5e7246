import type { ScreenTile } from '@/lib/screen/view'

/** Eight key figures, large enough for the back of the hall. */
export function ScreenTiles({ tiles }: { tiles: readonly ScreenTile[] }) {
  return (
    <ul className="grid h-full grid-cols-4 grid-rows-2 gap-7">
      {tiles.map(({ label, value, unit, note }) => (
        <li
          key={label}
          className="flex flex-col justify-center rounded-lg border border-line bg-surface px-8"
        >
          <p className="text-[28px] text-soft">{label}</p>
          <p className="numeric mt-3 text-[64px] leading-none font-semibold tracking-tight whitespace-nowrap">
            {value}
            {unit && <span className="ml-2 text-[28px] font-normal text-soft">{unit}</span>}
          </p>
          <p className="mt-4 min-h-9 text-[24px] text-faint">{note}</p>
        </li>
      ))}
    </ul>
  )
}

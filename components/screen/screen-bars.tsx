import { formatShare } from '@/lib/core/format/number'
import type { ScreenBar } from '@/lib/screen/view'

type ScreenBarsProps = { title: string; bars: readonly ScreenBar[]; color: string }

/** Lying bars of shares with their counts beside them. */
export function ScreenBars({ title, bars, color }: ScreenBarsProps) {
  return (
    <div className="flex h-full min-w-0 flex-col rounded-lg border border-line bg-surface px-9 py-7">
      <h2 className="text-[30px] font-semibold">{title}</h2>
      <ul className="mt-4 flex flex-1 flex-col justify-between">
        {bars.map(({ name, share, text }) => (
          <li key={name} className="grid grid-cols-[9rem_1fr_13rem] items-center gap-5 text-[24px]">
            <span className="truncate">{name}</span>
            <span className="h-7 overflow-hidden rounded bg-grey-soft">
              <span
                className="block h-full rounded"
                style={{ width: `${(share ?? 0) * 100}%`, background: color }}
              />
            </span>
            <span className="numeric text-right">
              {share === null ? text : `${formatShare(Math.round(share * 1000), 1000)} ${text}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

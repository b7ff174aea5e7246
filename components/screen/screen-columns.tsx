import type { ScreenMonth } from '@/lib/screen/view'

/** Upright columns of months; a month without an official report is left open. */
export function ScreenColumns({ title, months }: { title: string; months: readonly ScreenMonth[] }) {
  const most = Math.max(1, ...months.map(({ value }) => value ?? 0))
  return (
    <div className="flex h-full min-w-0 flex-col rounded-lg border border-line bg-surface px-9 py-7">
      <h2 className="text-[30px] font-semibold">{title}</h2>
      <ol className="mt-6 flex min-h-0 flex-1 items-end gap-5">
        {months.map(({ month, label, value, text }) => (
          <li key={month} className="flex h-full min-w-0 flex-1 flex-col justify-end text-center">
            <span className="numeric text-[22px]">{text}</span>
            <span
              className="mt-2 block rounded-t bg-chart-1"
              style={{ height: `${((value ?? 0) / most) * 78}%` }}
            />
            <span className="mt-3 text-[22px] text-soft">{label}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { KeyFigureChange, type KeyFigureChangeProps } from '@/components/ui/key-figure-change'
import { Link } from '@/components/ui/link'
import { Sparkline } from '@/components/ui/sparkline'

type Props = {
  label: string
  /** Formatted for people. */
  value: string
  unit?: string
  /** The list behind the figure; the whole tile leads there. */
  href?: string
  /** A StatusLight. */
  status?: ReactNode
  target?: { label: string; difference?: string }
  changes?: readonly KeyFigureChangeProps[]
  /** Values of the last months, oldest first. */
  trend?: readonly (number | null)[]
  /** An InfoPopover with the definition. */
  info?: ReactNode
  note?: ReactNode
}

/** One figure that a leader reads at a glance. */
export function KeyFigure({ label, value, unit, href, status, target, changes, trend, info, note }: Props) {
  return (
    <div
      className={cn(
        'relative flex min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface px-5 py-4 transition-colors duration-150 max-sm:px-4',
        href && 'hover:border-field hover:bg-sunken',
      )}
    >
      <div className="flex min-h-6 items-center gap-1 text-table text-soft">
        {href ? (
          <Link
            href={href}
            className="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
          >
            {label}
          </Link>
        ) : (
          <span>{label}</span>
        )}
        {info && <span className="relative z-1">{info}</span>}
        {status && <span className="ml-auto text-small">{status}</span>}
      </div>
      <p className="numeric text-figure font-semibold tracking-tight">
        {value}
        {unit && <span className="ml-1 text-table font-normal tracking-normal text-soft">{unit}</span>}
      </p>
      {target && (
        <p className="numeric flex flex-wrap gap-x-3 text-small text-soft">
          <span>{target.label}</span>
          {target.difference && <span className="font-medium text-ink">{target.difference}</span>}
        </p>
      )}
      {changes && changes.length > 0 && (
        <div className="flex flex-wrap gap-x-4 text-small text-soft">
          {changes.map((change) => (
            <KeyFigureChange key={change.label} {...change} />
          ))}
        </div>
      )}
      {note && <p className="text-small text-faint">{note}</p>}
      {trend && <Sparkline values={trend} />}
    </div>
  )
}

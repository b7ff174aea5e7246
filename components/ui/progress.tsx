import { cn } from '@/components/ui/class-names'

const FILL = { neutral: 'bg-chart-1', green: 'bg-green', amber: 'bg-amber-mark', red: 'bg-red' }

type Props = { value: number; max: number; label: string; tone?: keyof typeof FILL; className?: string }

/** A bar of how much is done. `label` is read aloud and should say the numbers, such as “18 of 24”. */
export function Progress({ value, max, label, tone = 'neutral', className }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className={cn('h-2 w-full overflow-hidden rounded-full bg-line', className)}
    >
      <div className={cn('h-full rounded-full', FILL[tone])} style={{ width: `${share * 100}%` }} />
    </div>
  )
}

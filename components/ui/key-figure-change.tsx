import { cn } from '@/components/ui/class-names'

const ARROW = { up: '↑', down: '↓', flat: '→' }
const TONE = { good: 'text-green', bad: 'text-red', neutral: 'text-ink' }

export type KeyFigureChangeProps = {
  /** Against what: the month before, the year before. */
  label: string
  /** Formatted, with its sign. */
  text: string
  direction: keyof typeof ARROW
  tone?: keyof typeof TONE
}

export function KeyFigureChange({ label, text, direction, tone = 'neutral' }: KeyFigureChangeProps) {
  return (
    <span className="numeric whitespace-nowrap">
      {label}
      <span className={cn('ml-1 font-medium', TONE[tone])}>
        <span aria-hidden>{ARROW[direction]}</span>
        {text}
      </span>
    </span>
  )
}

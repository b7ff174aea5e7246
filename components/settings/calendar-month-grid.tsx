'use client'
import { cn } from '@/components/ui/class-names'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { CalendarCell, CalendarYear } from '@/lib/settings/calendar/types'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

export type CalendarMarkWords = Record<
  'HOLIDAY' | 'WORKDAY' | 'ORDINARY' | 'holidayMark' | 'workdayMark' | 'weekend',
  string
> & { weekdays: Record<(typeof WEEKDAYS)[number], string> }

type CalendarMonthGridProps = {
  month: CalendarYear['months'][number]
  marks: CalendarMarkWords
  onChoose: (day: CalendarCell) => void
}

export function CalendarMonthGrid({ month, marks, onChoose }: CalendarMonthGridProps) {
  return (
    <section className="rounded-lg border border-line bg-surface p-3">
      <h3 className="mb-2 text-table font-semibold">{formatMonth(month.month)}</h3>
      <div className="grid grid-cols-7 gap-px text-center text-small">
        {WEEKDAYS.map((day) => (
          <span key={day} aria-hidden className="text-faint">
            {marks.weekdays[day]}
          </span>
        ))}
        {WEEKDAYS.slice(0, month.blanksBefore).map((day) => (
          <span key={`blank-${day}`} />
        ))}
        {month.days.map((day) => (
          <DayButton key={day.date} day={day} marks={marks} onChoose={onChoose} />
        ))}
      </div>
    </section>
  )
}

function DayButton({
  day,
  marks,
  onChoose,
}: Pick<CalendarMonthGridProps, 'marks' | 'onChoose'> & { day: CalendarCell }) {
  const mark = day.kind === 'HOLIDAY' ? marks.holidayMark : day.kind === 'WORKDAY' ? marks.workdayMark : ''
  const meaning =
    day.kind === 'ORDINARY' ? (day.isWorkingDay ? '' : marks.weekend) : `${marks[day.kind]} ${day.name}`
  const label = `${formatDate(day.date)} ${meaning}`.trim()
  return (
    <button
      type="button"
      aria-label={label}
      title={meaning || undefined}
      onClick={() => onChoose(day)}
      className={cn(
        'numeric flex h-10 flex-col items-center justify-center rounded-md leading-tight hover:bg-hover max-sm:h-11',
        !day.isWorkingDay && day.kind === 'ORDINARY' && 'text-faint',
        day.kind === 'HOLIDAY' && 'bg-green-soft text-green',
        day.kind === 'WORKDAY' && 'bg-amber-soft text-amber',
      )}
    >
      <span>{Number(day.date.slice(8))}</span>
      {mark && <span className="text-[0.625rem]">{mark}</span>}
    </button>
  )
}

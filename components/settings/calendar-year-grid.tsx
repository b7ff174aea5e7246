'use client'
import { useState } from 'react'
import { CalendarDayForm, type CalendarDayWords } from '@/components/settings/calendar-day-form'
import { type CalendarMarkWords, CalendarMonthGrid } from '@/components/settings/calendar-month-grid'
import { Dialog } from '@/components/ui/dialog'
import { formatDate } from '@/lib/core/format/date'
import type { CalendarCell, CalendarYear } from '@/lib/settings/calendar/types'

type CalendarYearGridProps = { year: CalendarYear; words: CalendarDayWords; marks: CalendarMarkWords }

/** Twelve months at a glance; a press on a day changes what it is. */
export function CalendarYearGrid({ year, words, marks }: CalendarYearGridProps) {
  const [chosen, setChosen] = useState<CalendarCell | null>(null)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {year.months.map((month) => (
          <CalendarMonthGrid key={month.month} month={month} marks={marks} onChoose={setChosen} />
        ))}
      </div>
      <Dialog
        open={chosen !== null}
        onOpenChange={() => setChosen(null)}
        title={chosen ? formatDate(chosen.date) : words.title}
        size="sm"
      >
        {chosen && (
          <CalendarDayForm key={chosen.date} day={chosen} words={words} onDone={() => setChosen(null)} />
        )}
      </Dialog>
    </>
  )
}

import type { CalendarDate } from '@/lib/core/calendar'

export type SchoolHolidayValues = { name: string; firstDay: CalendarDate; lastDay: CalendarDate }

export type SchoolHolidayRow = SchoolHolidayValues & { id: string; version: number; days: number }

export type SchoolHolidaySaved = { id: string; version: number }

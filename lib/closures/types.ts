import type { CalendarDate } from '@/lib/core/calendar'

/** Days of a temporary closure: from inclusive, to exclusive (the first day open again), null = not known yet. */
export type ClosureDays = { from: CalendarDate; to: CalendarDate | null }

/** 临时闭馆 of a center as it is shown. */
export type ClosureRow = ClosureDays & { id: string; reason: string; version: number }

/** What the closures of one center are, and whether the viewer keeps them. */
export type CenterClosures = { rows: ClosureRow[]; canWrite: boolean }

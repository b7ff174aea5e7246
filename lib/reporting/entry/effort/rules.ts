/** The burden of a form while it is filled in: how long somebody typed, and how many cells. Never kept per person. */
export type EffortClock = {
  lastAt: number | null
  /** Milliseconds of typing that have not been sent. */
  ms: number
  /** Cells typed since the page was opened, so that a cell that is mended counts once. */
  codes: readonly string[]
  /** Cells that have not been sent. */
  cells: number
}

export const IDLE_EFFORT: EffortClock = { lastAt: null, ms: 0, codes: [], cells: 0 }

/** A longer pause between two keys is no typing: somebody looks something up or has gone. */
const LONGEST_PAUSE_MS = 15_000

/** The clock after a change of cells at an instant (milliseconds). */
export function afterTyping(clock: EffortClock, codes: readonly string[], at: number): EffortClock {
  const pause = clock.lastAt === null ? 0 : at - clock.lastAt
  const fresh = codes.filter((code) => !clock.codes.includes(code))
  return {
    lastAt: at,
    ms: clock.ms + (pause > 0 && pause <= LONGEST_PAUSE_MS ? pause : 0),
    codes: [...clock.codes, ...fresh],
    cells: clock.cells + fresh.length,
  }
}

/** What a save reports: whole seconds and cells. */
export function effortOf({ ms, cells }: EffortClock): { cells: number; seconds: number } {
  return { cells, seconds: Math.floor(ms / 1000) }
}

/** The clock after the server has taken what was reported; the rest of a second waits for the next save. */
export function afterSaving(clock: EffortClock, sent: { cells: number; seconds: number }): EffortClock {
  return { ...clock, ms: Math.max(0, clock.ms - sent.seconds * 1000), cells: clock.cells - sent.cells }
}

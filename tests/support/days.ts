/** The day on which the demonstration county of the browser tests ends. */
export const DEMO_DAY = '2025-06-30'

/** When the server of the browser tests believes it starts: the fourth, before the reports of June are due. */
export const E2E_CLOCK = '2025-07-04T09:00:00+08:00'

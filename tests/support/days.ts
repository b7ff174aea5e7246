/** The day for which the figures of the demonstration county are checked one by one. */
export const DEMO_DAY = '2025-06-30'

/** The day on which the demonstration county of the browser tests ends. */
export const E2E_DAY = '2026-06-30'

/** When the server of the browser tests believes it starts: the fourth, before the reports of June are due. */
export const E2E_CLOCK = '2026-07-04T09:00:00+08:00'

/** The model community of the demonstration county. */
export const MODEL = '和睦社区党群服务中心'

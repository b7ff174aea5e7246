/** The looks of axes, grid and reference lines in every chart. */
export const AXIS = {
  tickLine: false,
  axisLine: { stroke: 'var(--line-strong)' },
  tick: { fill: 'var(--soft)', fontSize: 12 },
  tickMargin: 6,
} as const

export const GRID = { stroke: 'var(--line)', strokeDasharray: '0' } as const

export const REFERENCE = {
  stroke: 'var(--ink)',
  strokeDasharray: '4 3',
  strokeWidth: 1,
  zIndex: 500,
} as const

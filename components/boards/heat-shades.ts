/** One hue in steps, from a day without anything to the busiest. */
export const HEAT_SHADES = ['var(--grey-soft)', '#c9d8e8', '#8fb1d2', '#4f86b8', 'var(--chart-1)'] as const

/**
 * How a figure is said: exactly, with 余, 超过 or 达到, or in 万. The default is exact; the others stand only where a slot
 * asks for them. Rule: domain.md §6.4.
 */
export type FigureStyle = 'EXACT' | 'AND_MORE' | 'OVER' | 'REACHED' | 'TEN_THOUSANDS'

/** A figure in words: `number` without its unit, `text` with it. `isExact` says that nothing was cut off. */
export type Wording = { text: string; isExact: boolean }

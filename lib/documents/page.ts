/** Measures of a page in twentieths of a point. Rule: GB/T 9704-2012 5.2 and 7.1 (天头 37 mm, 订口 28 mm, 版心 156 × 225 mm). */
export type Orientation = 'PORTRAIT' | 'LANDSCAPE'

/** 22 lines on 225 mm: 28.95 pt. At 29 pt a page holds 21 lines only. */
export const LINE_PITCH = 579
/** 28 characters of 16 pt on 156 mm need 5 twips less for each. */
export const CHARACTER_SPACING = -5
/** Width of one character of text: 16 pt less the squeeze. */
export const CHARACTER = 315
/** Characters on a line of portrait text. */
export const CHARACTERS_PER_LINE = 28

const SHORT_EDGE = 11_906
const LONG_EDGE = 16_838

const MARGINS = {
  PORTRAIT: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1400, gutter: 0 },
  // The portrait page turned: its binding edge becomes the top.
  LANDSCAPE: { top: 1588, bottom: 1474, left: 1984, right: 2098, header: 851, footer: 890, gutter: 0 },
} as const

/** Margins of a page. */
export function marginsOf(orientation: Orientation) {
  return MARGINS[orientation]
}

/** Width of the text between the margins. */
export function textWidthOf(orientation: Orientation): number {
  const { left, right } = MARGINS[orientation]
  return (orientation === 'PORTRAIT' ? SHORT_EDGE : LONG_EDGE) - left - right
}

/** Edges of an A4 sheet as docx wants them: portrait numbers also for a landscape section. */
export const SHEET = { width: SHORT_EDGE, height: LONG_EDGE }

/** Whole twips for relative column widths, which together are exactly `total`. */
export function shareWidth(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let before = 0
  let used = 0
  return weights.map((weight) => {
    before += weight
    const edge = Math.round((before / sum) * total)
    const width = edge - used
    used = edge
    return width
  })
}

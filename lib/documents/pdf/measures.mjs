/** Measures of a page in points. Rule: GB/T 9704-2012 5.2 and 7.1, as in the Word file: 22 lines of 28 characters. */
export const PAGES = {
  PORTRAIT: { width: 595.28, height: 841.89, top: 104.9, left: 79.4, textWidth: 442.2, rows: 22 },
  LANDSCAPE: { width: 841.89, height: 595.28, top: 79.4, left: 99.2, textWidth: 637.8, rows: 15 },
}

/** 22 lines on 225 mm. */
export const PITCH = 28.95
/** 三号. */
export const BODY = 16
/** Width of one of 28 characters on 156 mm. */
export const CELL = 442.2 / 28
/** 二号, with the line it takes. */
export const TITLE = 22
export const TITLE_LINE = 35
/** 四号. */
export const PAGE_NUMBER = 14
/** 一字线上距版心下边缘 7 mm. */
export const NUMBER_DROP = 19.85
export const POINTS_PER_MM = 72 / 25.4

/** Where the text of a page ends. */
export const bottomOf = (page) => page.top + page.rows * PITCH

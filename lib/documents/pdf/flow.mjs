import { breakLines, lineWidth } from './lines.mjs'
import { BODY, bottomOf, CELL, PAGES, PITCH, TITLE, TITLE_LINE } from './measures.mjs'

/** Distance from the top of a line box to the baseline of text in its middle. */
const baseline = (height, size) => (height - size) / 2 + size * 0.86
const FACES = { XIAO_BIAO_SONG: 'TITLE', HEI: 'HEI', KAI: 'KAI', FANG_SONG: 'SONG' }
const HEADINGS = ['HEI', 'KAI', 'BOLD', 'SONG']

/**
 * Lays text out on pages and remembers what stands where. A page is a list of strokes (text, line, box) in points from its
 * upper left corner.
 */
export class Flow {
  constructor(fonts, report) {
    this.fonts = fonts
    this.report = report
    this.pages = []
  }

  startPage(orientation) {
    this.page = { ...PAGES[orientation], orientation, strokes: [] }
    this.pages.push(this.page)
    this.y = this.page.top
    this.report(this.pages.length)
  }

  /** Begins a new page where less than a height is left. */
  need(height) {
    if (this.y + height > bottomOf(this.page) + 0.5 && this.y > this.page.top)
      this.startPage(this.page.orientation)
  }

  /** One line of glyphs at a place, one stroke a stretch of the same face. */
  put(line, x, y, size) {
    let from = 0
    let left = x
    const { glyphs, spacing } = line
    for (let index = 1; index <= glyphs.length; index += 1) {
      if (index < glyphs.length && glyphs[index].face === glyphs[from].face) continue
      const part = glyphs.slice(from, index)
      const text = part.map((glyph) => glyph.character).join('')
      this.page.strokes.push({ kind: 'text', face: part[0].face, size, text, x: left, y, spacing })
      left += part.reduce((sum, glyph) => sum + glyph.width * size + spacing, 0)
      from = index
    }
  }

  rule(x1, y1, x2, y2, look = {}) {
    this.page.strokes.push({ kind: 'line', x1, y1, x2, y2, ...look })
  }

  /** A line of text of one look by itself: left, centred or right with an indent in points. */
  line(
    text,
    { face = 'SONG', size = BODY, height = PITCH, align = 'LEFT', indent = 0, spacing = CELL - BODY } = {},
  ) {
    const glyphs = this.fonts.glyphs(text, face)
    const lines = breakLines(glyphs, {
      size,
      width: this.page.textWidth - indent,
      spacing: size === BODY ? spacing : 0,
    })
    for (const each of lines) {
      this.need(height)
      const free = this.page.textWidth - lineWidth(each, size)
      const shift = align === 'CENTER' ? free / 2 : align === 'RIGHT' ? free - indent : indent
      this.put(each, this.page.left + Math.max(0, shift), this.y + baseline(height, size), size)
      this.y += height
    }
  }

  title(lines) {
    for (const text of lines)
      this.line(text, { face: 'TITLE', size: TITLE, height: TITLE_LINE, align: 'CENTER' })
  }

  blank() {
    if (this.y > this.page.top) this.y += PITCH
  }

  /**
   * A paragraph of runs: two characters in, lines flush, 28 characters each. Its last line stays on the page of what stands
   * below it and takes a height.
   */
  paragraph({ runs, align, isFlush }, below = 0) {
    const glyphs = runs.flatMap((run) =>
      this.fonts.glyphs(run.text, run.bold ? 'BOLD' : (FACES[run.font ?? 'FANG_SONG'] ?? 'SONG')),
    )
    if (glyphs.length === 0) return
    const lines = breakLines(glyphs, {
      size: BODY,
      width: this.page.textWidth,
      spacing: CELL - BODY,
      indent: align || isFlush ? 0 : CELL * 2,
      isFull: !align,
    })
    for (const [index, each] of lines.entries()) {
      this.need(PITCH + (index === lines.length - 1 ? below : 0))
      const free = this.page.textWidth - lineWidth(each, BODY)
      const shift = align === 'CENTER' ? free / 2 : align === 'RIGHT' ? free : each.indent
      this.put(each, this.page.left + shift, this.y + baseline(PITCH, BODY), BODY)
      this.y += PITCH
    }
  }

  /** A heading never stands alone at the foot of a page. */
  heading({ level, text, number = '' }) {
    this.need(PITCH * 2)
    const face = HEADINGS[level - 1] ?? 'SONG'
    const lines = breakLines(this.fonts.glyphs(`${number}${text}`, face), {
      size: BODY,
      width: this.page.textWidth,
      spacing: CELL - BODY,
      indent: CELL * 2,
    })
    for (const each of lines) {
      this.need(PITCH)
      this.put(each, this.page.left + each.indent, this.y + baseline(PITCH, BODY), BODY)
      this.y += PITCH
    }
  }
}

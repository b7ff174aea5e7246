/** No line begins with one of these, and none ends with one of those. */
const NOT_FIRST = /^[，。、；：？！）》〉」』】〕”’…—％%,.;:?!)\]}]$/u
const NOT_LAST = /^[（《〈「『【〔“‘([{]$/u
const WORD = /^[0-9A-Za-z.,%+\-_/@]$/
/** How much of its own width a line may be pressed together to keep a punctuation mark. */
const SQUEEZE = 0.075

const isWord = (glyph) => WORD.test(glyph.character)
const widthOf = (glyphs, size, spacing) =>
  glyphs.reduce((sum, glyph) => sum + glyph.width * size + spacing, 0)

/** Characters that stay together: a number or Latin word, or one character of another kind. */
function atoms(glyphs, size, spacing, limit) {
  const list = []
  for (const glyph of glyphs) {
    const last = list.at(-1)
    const isJoined =
      last && isWord(glyph) && isWord(last.at(-1)) && widthOf(last, size, spacing) < limit * 0.9
    if (isJoined) last.push(glyph)
    else list.push([glyph])
  }
  return list
}

/** Takes what must not end a line back to the next one. */
function carryOpening(line) {
  const carried = []
  while (line.length > 1 && NOT_LAST.test(line.at(-1).at(-1).character)) carried.unshift(line.pop())
  return carried
}

/**
 * Lines of a paragraph, full to the measure: a closing mark that would begin a line is pressed into the line before it, an
 * opening one that would end a line goes to the next. Every line but the last carries the spacing that makes it full.
 * @param glyphs characters with their widths at 1 pt
 * @param setting size, width, spacing between characters, indent of the first line, `isFull` for justified text
 */
export function breakLines(glyphs, { size, width, spacing = 0, indent = 0, isFull = false }) {
  const lines = []
  let line = []
  let used = 0
  let limit = width - indent
  const close = (isLast) => {
    const flat = line.flat()
    const left = lines.length === 0 ? indent : 0
    const natural = widthOf(flat, size, spacing)
    const free = width - left - natural + spacing
    const stretch = isFull && !isLast && flat.length > 1 ? free / (flat.length - 1) : 0
    const pressed = natural - spacing > width - left && flat.length > 1 ? free / (flat.length - 1) : stretch
    lines.push({ glyphs: flat, indent: left, spacing: spacing + pressed })
    limit = width
  }
  const queue = atoms(glyphs, size, spacing, width)
  for (let index = 0; index < queue.length; index += 1) {
    const atom = queue[index]
    const next = widthOf(atom, size, spacing)
    const fits = used + next - spacing <= limit + 0.6
    const isClosing = NOT_FIRST.test(atom[0].character)
    if (line.length > 0 && !fits && !(isClosing && used + next <= limit * (1 + SQUEEZE))) {
      // A closing mark never begins a line: the character before it goes along.
      const follows = isClosing && line.length > 1 ? [line.pop()] : []
      const carried = [...carryOpening(line), ...follows]
      close(false)
      line = [...carried, atom]
      used = line.reduce((sum, each) => sum + widthOf(each, size, spacing), 0)
    } else {
      line.push(atom)
      used += next
    }
  }
  close(true)
  return lines
}

/** Width of one line as it stands. */
export const lineWidth = (line, size) => widthOf(line.glyphs, size, line.spacing) - line.spacing

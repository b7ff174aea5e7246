/** Terms that the word list of the platform would cut in two. */
const TERMS = ['社区党群服务中心', '党群服务中心', '便民服务', '运行情况', '推进情况', '工作情况', '汇报材料']
/** No line starts with one of these, and none ends with one of those. */
const NOT_FIRST = /^[的了和与及、，。：；）》”〕]/u
const NOT_LAST = /(?:关于|和|与|及|、|（|《|“|〔)$/u

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Width in Chinese characters; a half-width character counts one half. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += char <= '\u007F' ? 0.5 : 1
  return width
}

/** Words with the terms above kept whole, numbers kept with the unit that follows. */
function atoms(title: string): string[] {
  const terms = new RegExp(`(${TERMS.join('|')}|\\d+年(?:\\d+月)?(?:\\d+日)?|[A-Za-z0-9.%]+)`, 'u')
  return title
    .split(terms)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : [...words.segment(part)].map(({ segment }) => segment),
    )
    .filter((part) => part !== '')
}

/** How badly lines look: uneven widths, an hourglass or barrel, a bad first or last word. */
function penalty(lines: readonly string[]): number {
  const widths = lines.map(textWidth)
  const longest = Math.max(...widths)
  const uneven = widths.reduce((sum, width) => sum + (longest - width) ** 2, 0)
  const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)))
  const turns = steps.includes(1) && steps.includes(-1) ? 30 : 0
  const level = steps.filter((step) => step === 0).length * 2
  const bad = lines.filter(
    (line, index) => (index > 0 && NOT_FIRST.test(line)) || (index < lines.length - 1 && NOT_LAST.test(line)),
  ).length
  return uneven + turns + level + bad * 400
}

/** Every way to lay the words into `count` lines of at most `limit`. */
function layouts(parts: readonly string[], count: number, limit: number): string[][] {
  if (count === 1) {
    const line = parts.join('')
    return textWidth(line) <= limit ? [[line]] : []
  }
  const found: string[][] = []
  for (let end = 1; end <= parts.length - count + 1; end += 1) {
    const line = parts.slice(0, end).join('')
    if (textWidth(line) > limit) break
    for (const rest of layouts(parts.slice(end), count - 1, limit)) found.push([line, ...rest])
  }
  return found
}

/** Splits by width alone, where no cut between words fits. */
function chop(title: string, limit: number): string[] {
  const lines = ['']
  for (const char of title) {
    const line = lines[lines.length - 1] ?? ''
    if (textWidth(line) + textWidth(char) > limit) lines.push(char)
    else lines[lines.length - 1] = line + char
  }
  return lines
}

/**
 * Lines of a centred title: at most `limit` characters wide, words whole, growing or shrinking like a trapezium.
 * Rule: GB/T 9704-2012 7.3.1, 回行词意完整、排列对称、长短适宜、梯形或菱形.
 */
export function breakTitle(title: string, limit = 20): string[] {
  const text = title.replace(/\s*\n\s*/g, '').trim()
  const fewest = Math.max(1, Math.ceil(textWidth(text) / limit))
  const parts = atoms(text)
  for (let count = fewest; count <= Math.min(fewest + 1, 5); count += 1) {
    const candidates = layouts(parts, count, limit)
    const best = candidates.reduce<string[] | null>(
      (chosen, lines) => (chosen === null || penalty(lines) < penalty(chosen) ? lines : chosen),
      null,
    )
    if (best) return best
  }
  return chop(text, limit)
}

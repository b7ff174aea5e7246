/** Delimiters that Excel writes, the likeliest first. */
const DELIMITERS = [',', '\t', ';']
const SAMPLE_LENGTH = 20_000
/** What `writeCsv` puts before a text that a spreadsheet would take for a formula. */
const GUARDED = /^'(?=[\s"'“”‘’]*[=+\-@＝＋－＠]|\s*[\t\r])/u

/** A refusal that the main thread turns into an error with this code. */
export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {Record<string, string | number>} params
   */
  constructor(code, params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/**
 * Text of the bytes: by the byte order mark, else UTF-8 if every byte agrees with it, else GB18030.
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  throw new Refusal('BAD_ENCODING')
}

/**
 * The delimiter that stands most often outside quotation marks in the beginning of the text.
 * @param {string} text
 */
function guessDelimiter(text) {
  const bare = text.slice(0, SAMPLE_LENGTH).replace(/"(?:[^"]|"")*"?/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * Records of a CSV text; quoted fields may hold delimiters, doubled quotation marks and line breaks.
 * @param {string} text
 * @param {{ rows: number, columns: number }} limits
 * @returns {{ number: number, cells: string[] }[]} records that are not wholly empty
 */
function parse(text, limits) {
  const delimiter = guessDelimiter(text)
  const rows = []
  let number = 0
  let at = 0
  while (at < text.length) {
    number += 1
    const cells = []
    for (;;) {
      const field = readField(text, at, delimiter)
      if (field === null) throw new Refusal('BAD_QUOTES', { place: number })
      cells.push(field.text.replace(GUARDED, ''))
      at = field.end
      if (text[at] !== delimiter) break
      at += 1
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.findLastIndex((cell) => cell.trim() !== '') >= limits.columns)
      throw new Refusal('TOO_MANY_COLUMNS', { limit: limits.columns })
    rows.push({ number, cells: cells.slice(0, limits.columns) })
    if (rows.length > limits.rows) throw new Refusal('TOO_MANY_ROWS', { limit: limits.dataRows })
  }
  return rows
}

/**
 * Text up to the next delimiter or line end, and where it ends.
 * @param {string} text
 * @param {number} start
 * @param {string} delimiter
 */
function readBare(text, start, delimiter) {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(start, end), end }
}

/**
 * The field that begins at a place, and where it ends; null when its quotation marks are never closed.
 * @param {string} text
 * @param {number} start
 * @param {string} delimiter
 */
function readField(text, start, delimiter) {
  if (text[start] !== '"') return readBare(text, start, delimiter)
  const parts = []
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return null
    parts.push(text.slice(from, close))
    if (text[close + 1] !== '"') {
      const rest = readBare(text, close + 1, delimiter)
      return { text: parts.join('"') + rest.text, end: rest.end }
    }
    from = close + 2
  }
}

/**
 * Rows of a CSV file.
 * @param {Uint8Array} bytes
 * @param {{ rows: number, dataRows: number, columns: number }} limits
 */
export function readCsv(bytes, limits) {
  const rows = parse(decode(bytes), limits)
  return { sheetName: '', rows, formulas: [], errors: [] }
}

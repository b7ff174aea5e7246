/** What XML 1.0 has no way to write; one such character makes Word and Excel refuse the whole file. */
const ILLEGAL_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
/** Embedding, override and isolate controls, which turn the visible order of a name round. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g
/** Separators of paths, quotes, wildcards and every control or format character that a file name must not carry. */
const UNSAFE_IN_FILE_NAME = /[\\/:*?"'<>|\u2028\u2029]|(?!\u200D)\p{C}/gu
const FILE_NAME_LENGTH = 80

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Text that may stand in an XML part: illegal characters, lone surrogates and bidi controls removed. */
export function xmlSafe(text: string): string {
  return text.replace(ILLEGAL_IN_XML, '').replace(BIDI_CONTROLS, '')
}

/** Number of characters as a reader counts them: 𠮷 is one, a joined emoji is one, a letter with its marks is one. */
export function graphemeLength(text: string): number {
  let length = 0
  for (const _ of graphemes.segment(text)) length += 1
  return length
}

/** The form in which names are compared for uniqueness: NFKC, trimmed, runs of blanks as one space. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ')
}

/** Full-width ASCII (！ to ～) and the ideographic space as half-width; everything else stays as it is. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/**
 * A name as one safe path segment of at most 80 characters: no separators, quotes, controls or leading dots.
 * The extension survives the cut; a name of which nothing is left becomes “文件”.
 */
export function fileNameSafe(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(UNSAFE_IN_FILE_NAME, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? ''
  const stem = [...graphemes.segment(clean.slice(0, clean.length - extension.length))]
    .slice(0, FILE_NAME_LENGTH - extension.length)
    .map(({ segment }) => segment)
    .join('')
    .trim()
  return stem === '' ? `文件${extension}` : `${stem}${extension}`
}

/**
 * Value of the header Content-Disposition for a download (RFC 6266): an ASCII fallback for old clients and the real
 * name in UTF-8.
 */
export function contentDisposition(fileName: string): string {
  const safe = fileNameSafe(fileName)
  const fallback = safe.replace(/[^\x20-\x7E]+/g, '_').replace(/[%;]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}

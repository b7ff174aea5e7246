import { createRequire } from 'node:module'

const fontkit = createRequire(import.meta.url)('fontkit')
/** The mark of printers for a character that no font at hand has. */
const MISSING = '〓'
const INVISIBLE = /^\p{Cf}$/u

/**
 * The fonts of a file, opened when first needed. A character that its font lacks is taken from the fallback, and one that
 * none has is printed as 〓.
 * @param {Record<string, string>} paths font files by face
 */
export function openFonts(paths) {
  const opened = new Map()
  const known = new Map()
  const open = (face) => {
    if (!opened.has(face)) opened.set(face, fontkit.openSync(paths[face]))
    return opened.get(face)
  }
  /** A character with the face that has it and its width at 1 pt. */
  const glyph = (character, face) => {
    const key = `${face}${character}`
    const cached = known.get(key)
    if (cached) return cached
    const found = find(character, face)
    known.set(key, found)
    return found
  }
  const find = (character, face) => {
    const code = character.codePointAt(0)
    for (const candidate of [face, 'FALLBACK']) {
      const font = open(candidate)
      if (!font.hasGlyphForCodePoint(code)) continue
      return {
        character,
        face: candidate,
        width: font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm,
      }
    }
    return { ...find(MISSING, face), character: MISSING }
  }
  return {
    /** Characters of a text, each with its face and width at 1 pt; what has no shape of its own is left out. */
    glyphs: (text, face) =>
      [...text.replace(/[\t\r\n]+/g, ' ')]
        .filter((character) => !INVISIBLE.test(character))
        .map((character) => glyph(character, face)),
    path: (face) => paths[face],
    /** Lets go of the files, some fifty megabytes: what is drawn opens them again, and two copies are not needed at once. */
    close: () => opened.clear(),
  }
}

import { parseFigure } from '@/lib/reporting/checks/rules'

export type Pasted = {
  /** Texts by code, plain where they are figures; what is no figure stands as it came, so that its cell can say why. */
  cells: Record<string, string>
  taken: number
  refused: string[]
  /** Values for which there was no cell left. */
  beyond: number
  lastCode: string | null
}

/**
 * A block out of a spreadsheet, laid over the typed cells from one of them downwards; null for a single value, which is
 * pasted like other text. A column goes down cell by cell, a single line likewise; of a wider block the first column counts.
 * Empty lines leave their cell as it is.
 * @param codes the cell in which it is pasted and those below it, in their order
 */
export function readBlock(text: string, codes: readonly string[]): Pasted | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
  const [first = []] = lines
  if (lines.length === 1 && first.length === 1) return null
  const values = lines.length === 1 ? first : lines.map(([value = '']) => value)
  const pasted: Pasted = { cells: {}, taken: 0, refused: [], beyond: 0, lastCode: null }
  for (const [index, value] of values.entries()) {
    if (value.trim() === '') continue
    const code = codes[index]
    if (code === undefined) {
      pasted.beyond += 1
      continue
    }
    const parsed = parseFigure(value)
    pasted.cells[code] = parsed.ok ? String(parsed.value ?? '') : value.trim().slice(0, LONGEST)
    if (parsed.ok) pasted.taken += 1
    else pasted.refused.push(code)
    pasted.lastCode = code
  }
  return pasted
}

/** What a cell shows of a text that is no figure. */
const LONGEST = 20

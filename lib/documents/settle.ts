import { type Part, pack, unpack } from '@/lib/documents/zip'

/** Relationship ids that docx draws by lot are this long; those that it counts are shorter. */
const CHANCE_ID = /Id="(rId[\w-]{21})"/g

const isRelations = (part: Part) => part.path.endsWith('.rels')
const isXml = (part: Part) => part.path.endsWith('.xml') || isRelations(part)

/**
 * Paragraphs without an exact pitch (titles, cells, charts) taken off the page's grid, on which LibreOffice would give
 * each of their lines whole cells. docx has no option for it at paragraphs.
 */
function offGrid(xml: string): string {
  return xml.replace(/<w:spacing [^>]*w:lineRule="(?:atLeast|auto)"\/>/g, '<w:snapToGrid w:val="0"/>$&')
}

/** Ids drawn by lot, counted through in the order of the relations. */
function renamedIds(parts: readonly Part[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const part of parts.filter(isRelations))
    for (const [, id] of part.data.toString('utf8').matchAll(CHANCE_ID))
      if (id && !ids.has(id)) ids.set(id, `rIdPart${ids.size + 1}`)
  return ids
}

/**
 * The same Office file without the traces of its writing: chance ids counted through, the dates of the core properties
 * taken from `createdAt` (an ISO instant), fixed times in the package and in workbooks embedded in it; and with the grid
 * for exact lines only.
 */
export async function settle(bytes: Uint8Array, createdAt: string): Promise<Buffer> {
  const parts = await unpack(bytes)
  const ids = renamedIds(parts)
  const instant = new Date(createdAt).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const settled: Part[] = []
  for (const part of parts) {
    if (part.path.endsWith('.xlsx')) settled.push({ ...part, data: await settle(part.data, createdAt) })
    else if (isXml(part)) {
      let text = part.data.toString('utf8')
      for (const [from, to] of ids) text = text.replaceAll(`"${from}"`, `"${to}"`)
      text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
      settled.push({ ...part, data: Buffer.from(part.path === 'word/document.xml' ? offGrid(text) : text) })
    } else settled.push(part)
  }
  return pack(settled)
}

import { type Part, pack, unpack } from '@/lib/documents/zip'

/** Relationship ids that docx draws by lot are this long; those that it counts are shorter. */
const CHANCE_ID = /Id="(rId[\w-]{21})"/g

const isRelations = (part: Part) => part.path.endsWith('.rels')
const isXml = (part: Part) => part.path.endsWith('.xml') || isRelations(part)

/** Ids drawn by lot, counted through in the order of the relations. */
function renamedIds(parts: readonly Part[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const part of parts.filter(isRelations))
    for (const [, id] of part.data.toString('utf8').matchAll(CHANCE_ID))
      if (id && !ids.has(id)) ids.set(id, `rIdPart${ids.size + 1}`)
  return ids
}

/** A change of one part's text. */
export type PartEdit = (path: string, xml: string) => string

/**
 * The same Office file without the traces of its writing: chance ids counted through, the dates of the core properties
 * taken from `createdAt` (an ISO instant), fixed times in the package and in workbooks embedded in it. `edit` mends what
 * the writing library cannot say.
 */
export async function settle(bytes: Uint8Array, createdAt: string, edit: PartEdit): Promise<Buffer> {
  const parts = await unpack(bytes)
  const ids = renamedIds(parts)
  const instant = new Date(createdAt).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const settled: Part[] = []
  for (const part of parts) {
    if (part.path.endsWith('.xlsx'))
      settled.push({ ...part, data: await settle(part.data, createdAt, (_, xml) => xml) })
    else if (isXml(part)) {
      let text = part.data.toString('utf8')
      for (const [from, to] of ids) text = text.replaceAll(`"${from}"`, `"${to}"`)
      text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
      settled.push({ ...part, data: Buffer.from(edit(part.path, text)) })
    } else settled.push(part)
  }
  return pack(settled)
}

import path from 'node:path'
import { formatDate } from '@/lib/core/format/date'
import { xmlSafe } from '@/lib/core/text'
import { type JobOptions, openThread } from '@/lib/core/threads'
import { annexLabel, besideEachOther, type DocumentModel } from '@/lib/documents/model'
import { signatureIndents } from '@/lib/documents/signature'
import { breakTitle } from '@/lib/documents/title'

/** Content type of a PDF file. */
export const PDF_TYPE = 'application/pdf'

const TWIPS_PER_POINT = 20

/**
 * Open fonts in the place of those that the standard names and nobody may ship: 小标宋 and 仿宋 as 宋体, 黑体 as a sans, 楷体 as
 * a heavier 宋体. The fallback has the rare characters of names (CJK extension B) that the others lack.
 */
const FONTS = {
  SONG: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  BOLD: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  TITLE: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  KAI: 'noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  HEI: 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  FALLBACK: 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
}

/** By the working directory, because a bundle moves this module but neither the fonts nor the file of the thread. */
const inProject = (...parts: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...parts)

function fontPaths(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FONTS).map(([face, file]) => [
      face,
      inProject('node_modules', '@expo-google-fonts', file),
    ]),
  )
}

function signatureOf(model: DocumentModel): { lines: { text: string; right: number }[] } {
  const date = model.date ? formatDate(model.date) : ''
  const signature = model.signature ?? ''
  const indents = signatureIndents(signature, date)
  const lines = [
    { text: signature, right: indents.signature / TWIPS_PER_POINT },
    { text: date, right: indents.date / TWIPS_PER_POINT },
  ]
  return { lines: lines.filter(({ text }) => text !== '') }
}

/** What the thread needs to know of a paper: titles broken by sense, the signature measured, every text cleaned. */
function planOf(model: DocumentModel) {
  const safe: DocumentModel = JSON.parse(JSON.stringify(model), (_key, value) =>
    typeof value === 'string' ? xmlSafe(value) : value,
  )
  const { properties } = safe
  return {
    titleLines: breakTitle(safe.title),
    subtitle: safe.subtitle?.split('\n') ?? [],
    addressee: safe.addressee ?? null,
    blocks: besideEachOther(safe.blocks),
    annexes: safe.annexes.map((annex, index) => ({
      ...annex,
      blocks: besideEachOther(annex.blocks),
      label: annexLabel(index, safe.annexes.length),
      titleLines: breakTitle(annex.title),
    })),
    signature: signatureOf(safe),
    properties: {
      title: safe.title,
      author: properties.author,
      subject: properties.subject ?? '',
      keywords: `${properties.snapshotId} ${properties.snapshotHash}`,
      createdAt: properties.createdAt,
    },
  }
}

/** A thread for each paper: the fonts take a tenth of a gigabyte, which is given back with it. */
const draw = openThread<{ plan: ReturnType<typeof planOf>; paths: Record<string, string> }, Uint8Array>({
  file: 'lib/documents/pdf/worker.mjs',
  heapMb: 256,
  milliseconds: 120_000,
  keptMs: 0,
  waiting: 40,
})

/**
 * The paper as a PDF with its fonts embedded, laid out as the Word file is: 22 lines of 28 characters, page numbers at the
 * outer edge, heads of tables repeated. Drawn in a thread, so that the server goes on answering; `signal` ends it, and
 * `onNote` hears of every page. The same model gives the same bytes.
 * @throws ThreadError (BUSY when too many wait), or the reason of the signal
 */
export async function renderPdf(model: DocumentModel, options: JobOptions = {}): Promise<Buffer> {
  return Buffer.from(await draw({ plan: planOf(model), paths: fontPaths() }, options))
}

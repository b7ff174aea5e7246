import 'server-only'
import { createHash } from 'node:crypto'
import { getCircular } from '@/lib/briefings/queries'
import type { ExportCircularInput, FontPreset } from '@/lib/briefings/schema'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { renderWord } from '@/lib/documents/word'

const RENDERER_PRESET: Record<FontPreset, 'GB2312' | 'WINDOWS'> = { OFFICE: 'GB2312', WINDOWS: 'WINDOWS' }

/**
 * 情况通报 as a Word file; the trail keeps what it was of and the SHA-256 of the file.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function exportCircular(
  viewer: Viewer,
  input: ExportCircularInput,
): Promise<{ bytes: Uint8Array; fileName: string; hash: string }> {
  const circular = await getCircular(viewer, input)
  const bytes = await renderWord(circular.document, {
    fontPreset: RENDERER_PRESET[input.fonts],
    boldThirdLevel: true,
  })
  const hash = createHash('sha256').update(bytes).digest('hex')
  // The file is finished before the transaction begins: rendering must not hold a connection.
  return mutate(viewer, 'briefing:export', async () => ({
    result: { bytes, fileName: circular.fileName, hash },
    audit: {
      event: 'briefing.exported',
      target: { type: 'briefing', id: null, label: circular.fileName },
      countyId: countyIdOf(viewer),
      after: {
        month: circular.month,
        asOf: circular.asOf,
        township: input.township ?? null,
        fonts: input.fonts,
        sha256: hash,
      },
    },
  }))
}

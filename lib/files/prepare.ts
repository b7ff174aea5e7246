import 'server-only'
import { FileFault, type FileFaultCode } from '@/lib/files/fault'
import { reencodeImage } from '@/lib/files/image'
import { type FileKind, fileKind } from '@/lib/files/kind'
import { checkPdf } from '@/lib/files/pdf'

/** A file fit to be kept. */
export type PreparedFile = {
  bytes: Uint8Array
  mediaType: 'image/jpeg' | 'image/webp' | 'application/pdf'
  /** Pixels; null for a document. */
  width: number | null
  height: number | null
}

const REFUSED: Record<Exclude<FileKind, 'JPEG' | 'PNG' | 'WEBP' | 'PDF'>, FileFaultCode> = {
  GIF: 'gif',
  HEIC: 'heic',
  SVG: 'svg',
  UNKNOWN: 'unsupported',
}

/**
 * Makes an uploaded file fit to be kept: photographs are drawn anew without metadata, PDFs are looked through and kept
 * as they are.
 * @throws FileFault with the reason why the file is refused
 */
export async function prepareFile(bytes: Uint8Array): Promise<PreparedFile> {
  if (bytes.byteLength === 0) throw new FileFault('empty')
  const kind = fileKind(bytes)
  if (kind === 'JPEG' || kind === 'PNG' || kind === 'WEBP') return reencodeImage(bytes, kind)
  if (kind !== 'PDF') throw new FileFault(REFUSED[kind])
  checkPdf(bytes)
  return { bytes, mediaType: 'application/pdf', width: null, height: null }
}

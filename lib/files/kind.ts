/** What a file is by its first bytes; its name and the type that a browser claims play no part. */
export type FileKind = 'JPEG' | 'PNG' | 'WEBP' | 'PDF' | 'GIF' | 'HEIC' | 'SVG' | 'UNKNOWN'

/** Brands of the ISO container that hold HEVC or AV1 stills. */
const STILL_BRANDS = /^(hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])$/

const HEAD_BYTES = 1024

/** The kind of a file by its magic bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'WEBP'
  if (head.startsWith('%PDF-')) return 'PDF'
  if (/^GIF8[79]a/.test(head)) return 'GIF'
  if (head.slice(4, 8) === 'ftyp' && STILL_BRANDS.test(head.slice(8, 12))) return 'HEIC'
  if (/^(\xef\xbb\xbf)?\s*<(svg|\?xml|!--|!DOCTYPE svg)/i.test(head)) return 'SVG'
  return 'UNKNOWN'
}

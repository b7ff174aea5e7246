import 'server-only'
import sharp from 'sharp'
import { FileFault } from '@/lib/files/fault'

/** The largest picture that is unpacked at all: a phone's 50-megapixel photograph still passes. */
const MAX_PIXELS = 50_000_000
const LONG_EDGE = 2400
const THUMBNAIL_EDGE = 320
const TIMEOUT_SECONDS = 20

// Of the library's many readers only these three may ever see a stranger's bytes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)

export type StoredImage = {
  bytes: Buffer
  mediaType: 'image/jpeg' | 'image/webp'
  /** Pixels. */
  width: number
  height: number
}

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time: unpacked, each may take 200 MB. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/**
 * Draws a photograph anew: upright, at most 2400 px on the long edge, in sRGB, without any metadata (place, time,
 * device, embedded preview). A JPEG stays one, PNG and WebP become WebP; of an animation the first picture is kept.
 * @throws FileFault imageTooLarge (over 50 million pixels), imageUnreadable
 */
export function reencodeImage(bytes: Uint8Array, kind: 'JPEG' | 'PNG' | 'WEBP'): Promise<StoredImage> {
  return inTurn(async () => {
    await checkPixels(bytes, kind)
    const upright = openImage(bytes)
      .autoOrient()
      .resize(LONG_EDGE, LONG_EDGE, { fit: 'inside', withoutEnlargement: true })
    const encoded = kind === 'JPEG' ? upright.jpeg({ quality: 85 }) : upright.webp({ quality: 85 })
    const { data, info } = await encoded
      .timeout({ seconds: TIMEOUT_SECONDS })
      .toBuffer({ resolveWithObject: true })
      .catch(refuse)
    const mediaType = kind === 'JPEG' ? 'image/jpeg' : 'image/webp'
    return { bytes: data, mediaType, width: info.width, height: info.height }
  })
}

/** A WebP of at most 320 px on the long edge, from a stored picture. */
export function makeThumbnail(bytes: Uint8Array): Promise<Buffer> {
  return inTurn(() =>
    openImage(bytes)
      .resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .toBuffer(),
  )
}

const openImage = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })

/** Reads the header alone, so that a bomb is refused before anything is unpacked. */
async function checkPixels(bytes: Uint8Array, kind: 'JPEG' | 'PNG' | 'WEBP'): Promise<void> {
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  if (format !== kind.toLowerCase()) throw new FileFault('imageUnreadable')
  if (width * height > MAX_PIXELS) throw new FileFault('imageTooLarge')
}

function refuse(): never {
  throw new FileFault('imageUnreadable')
}

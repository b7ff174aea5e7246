import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeThumbnail } from '@/lib/files/image'
import { prepareFile } from '@/lib/files/prepare'
import { pdf, photograph, picture, pngClaiming } from '@/tests/support/sample-files'

/** The colour of one pixel as `r`, `g` or `b`, whichever is strongest. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return ['r', 'g', 'b'][data.indexOf(Math.max(...data))] ?? ''
}

describe('a photograph', () => {
  it('is turned upright and loses every trace of place and device', async () => {
    const sent = await photograph()
    expect(sent.includes('SecretPhone')).toBe(true)
    const kept = await prepareFile(sent)
    expect(kept).toMatchObject({ mediaType: 'image/jpeg', width: 32, height: 64 })
    expect(Buffer.from(kept.bytes).includes('SecretPhone')).toBe(false)
    expect(await sharp(kept.bytes).metadata()).not.toHaveProperty('exif')
    // Orientation 6 asks for a quarter turn clockwise: what lay below comes to the left.
    expect(await colourAt(kept.bytes, 4, 32)).toBe('b')
    expect(await colourAt(kept.bytes, 28, 32)).toBe('r')
  })

  it('is made no larger than 2400 px, and a small one is left at its size', async () => {
    const large = await prepareFile(await photograph({ width: 4800, height: 1200 }))
    expect([large.width, large.height]).toEqual([600, 2400])
    expect(await prepareFile(await picture('webp', 'green'))).toMatchObject({
      width: 8,
      mediaType: 'image/webp',
    })
    expect(await prepareFile(await picture('png', 'green'))).toMatchObject({
      width: 8,
      mediaType: 'image/webp',
    })
  })

  it('has a small picture of at most 320 px', async () => {
    const kept = await prepareFile(await photograph({ width: 1000, height: 500 }))
    const { width, height, format } = await sharp(await makeThumbnail(kept.bytes)).metadata()
    expect([width, height, format]).toEqual([160, 320, 'webp'])
  })
})

describe('what is refused', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['nothing', async () => Buffer.alloc(0), 'empty'],
    [
      'a picture of more than 50 million pixels',
      async () => pngClaiming({ width: 50_001, height: 1000 }),
      'imageTooLarge',
    ],
    ['a picture cut off', async () => (await photograph()).subarray(0, 400), 'imageUnreadable'],
    [
      'a few bytes that look like a JPEG',
      async () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
      'imageUnreadable',
    ],
    ['an SVG', async () => Buffer.from('<svg onload="alert(1)"/>'), 'svg'],
    ['a GIF', async () => Buffer.from('GIF89a....'), 'gif'],
    ['a program', async () => Buffer.from('MZ........'), 'unsupported'],
    ['a PDF with a password', async () => pdf('', '/Encrypt 6 0 R'), 'pdfEncrypted'],
  ])('%s', async (_name, make, code) => {
    await expect(prepareFile(await make())).rejects.toMatchObject({ name: 'FileFault', code })
  })

  it('one refusal does not hold up the next picture', async () => {
    const sound = await picture('png', 'red')
    const broken = Buffer.from('\xff\xd8\xff\xe0', 'latin1')
    const [refused, kept] = await Promise.allSettled([prepareFile(broken), prepareFile(sound)])
    expect([refused.status, kept.status]).toEqual(['rejected', 'fulfilled'])
  })
})

it('a PDF is kept byte for byte', async () => {
  const sent = pdf()
  expect(Buffer.compare((await prepareFile(sent)).bytes as Buffer, sent)).toBe(0)
})

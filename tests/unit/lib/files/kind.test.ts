import { describe, expect, it } from 'vitest'
import { fileKind } from '@/lib/files/kind'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('what a file is', () => {
  it.each([
    ['\xff\xd8\xff\xe0 JFIF', 'JPEG'],
    ['\x89PNG\r\n\x1a\n rest', 'PNG'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'WEBP'],
    ['%PDF-1.7\n', 'PDF'],
    ['GIF87a', 'GIF'],
    ['GIF89a', 'GIF'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['\0\0\0\x18ftypmif1', 'HEIC'],
    ['\0\0\0\x18ftypavif', 'HEIC'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'SVG'],
    ['\xef\xbb\xbf <?xml version="1.0"?><svg/>', 'SVG'],
    ['\0\0\0\x18ftypisom', 'UNKNOWN'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'UNKNOWN'],
    ['\xff\xd8', 'UNKNOWN'],
    ['junk %PDF-1.7', 'UNKNOWN'],
    ['MZ\x90', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('%j is %s', (text, kind) => {
    expect(fileKind(bytes(text))).toBe(kind)
  })
})

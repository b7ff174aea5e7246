import { inflateSync } from 'node:zlib'
import { captures } from '@/tests/support/ooxml'

type PdfObject = { dictionary: string; stream: string | null }

/** Every object of a PDF that pdfkit wrote: dictionary and inflated stream, by number. */
function readObjects(bytes: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const [, number = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('stream\n')
    if (start < 0) {
      objects.set(number, { dictionary: body, stream: null })
      continue
    }
    const dictionary = body.slice(0, start)
    const raw = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1')
    const plain = dictionary.includes('FlateDecode') ? inflateSync(raw) : raw
    objects.set(number, { dictionary, stream: plain.toString('latin1') })
  }
  return objects
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Characters of a font by the code of their glyph, out of its ToUnicode map. */
function readMap(map: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    captures(list, /<([0-9a-f\s]*)>/gi).forEach((hex, index) => {
      characters.set(Number.parseInt(first, 16) + index, fromHex(hex.replace(/\s/g, '')))
    })
  return characters
}

/** The maps of all fonts by their name in the pages. */
function readFonts(objects: Map<string, PdfObject>): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, string>>()
  for (const { dictionary } of objects.values())
    for (const [, name = '', number = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.dictionary ?? '')?.[1]
      const map = unicode && objects.get(unicode)?.stream
      if (map) fonts.set(name, readMap(map))
    }
  return fonts
}

/** The text of a PDF in the order in which it is drawn, one entry a page, without any spaces between the strokes. */
export function pdfPages(bytes: Uint8Array): string[] {
  const objects = readObjects(bytes)
  const fonts = readFonts(objects)
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
  return pages.map(({ dictionary }) => {
    const content = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? ''
    let font: Map<number, string> | undefined
    let text = ''
    for (const [, name, shown] of (objects.get(content)?.stream ?? '').matchAll(
      /\/(F\d+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g,
    )) {
      if (name) font = fonts.get(name)
      for (const hex of captures(shown ?? '', /<([0-9a-f]+)>/gi))
        for (let at = 0; at < hex.length; at += 4)
          text += font?.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? ''
    }
    return text
  })
}

import { constants, deflateRawSync } from 'node:zlib'

export type RawEntry = {
  name: string
  data?: string | Uint8Array
  /** Bytes of the archive as they are, with the size they claim to have when inflated. */
  raw?: { bytes: Uint8Array; size: number }
  flags?: number
  method?: number
  /** Claims another size than the true one. */
  claimedSize?: number
  claimedCompressed?: number
}

const DEFLATED = 8

/** An archive written byte by byte, so that every field can lie. */
export function zipOf(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const plain = Buffer.from(entry.data ?? '')
    const body = Buffer.from(entry.raw?.bytes ?? (entry.method === 0 ? plain : deflateRawSync(plain)))
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(entry.flags ?? 0, 2)
    common.writeUInt16LE(entry.method ?? DEFLATED, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(entry.claimedCompressed ?? body.length, 14)
    common.writeUInt32LE(entry.claimedSize ?? entry.raw?.size ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]))
    files.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Number formats by style index: 0 general, 1 text, 2 date, 3 month, 4 time, 5 percent. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="20"/><xf numFmtId="10"/></cellXfs></styleSheet>`

export type WorkbookParts = {
  /** What stands inside `<sheetData>`. */
  rows: string
  /** What stands after it. */
  after?: string
  doctype?: string
  sheets?: string
  workbookProperties?: string
}

/** The parts of a workbook of one sheet with the given XML. */
export function workbookEntries(parts: WorkbookParts): RawEntry[] {
  const sheets = parts.sheets ?? '<sheet name="名单" sheetId="1" r:id="rId1"/>'
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookProperties ?? ''}<sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', data: STYLES },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?>${parts.doctype ?? ''}<worksheet xmlns="${MAIN}"><sheetData>${parts.rows}</sheetData>${parts.after ?? ''}</worksheet>`,
    },
  ]
}

/** A workbook of one sheet. */
export const workbookOf = (parts: WorkbookParts) => zipOf(workbookEntries(parts))

/** A text cell. */
export const textCell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A head of two columns in row 1 and one row of data. */
export const PLAIN_ROWS = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '面积')}</row><row r="2">${textCell('A2', '甲社区')}<c r="B2"><v>600</v></c></row>`

/** 267 MB of zeros in a quarter of a megabyte: one flushed block repeated. */
export function zipBomb(): Buffer {
  const megabyte = 1024 * 1024
  const block = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_FULL_FLUSH })
  const bytes = Buffer.concat([...Array.from({ length: 267 }, () => block), Buffer.from([3, 0])])
  return zipOf([
    ...workbookEntries({ rows: PLAIN_ROWS }),
    { name: 'xl/bomb.xml', raw: { bytes, size: 267 * megabyte } },
  ])
}

/** The same bomb under a claim of 1 kB, which only inflating would prove a lie. */
export function lyingBomb(): Buffer {
  const megabyte = 1024 * 1024
  const block = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_FULL_FLUSH })
  const bytes = Buffer.concat([...Array.from({ length: 267 }, () => block), Buffer.from([3, 0])])
  const entries = workbookEntries({ rows: PLAIN_ROWS }).filter((entry) => !entry.name.includes('sheet1'))
  return zipOf([...entries, { name: 'xl/worksheets/sheet1.xml', raw: { bytes, size: 1024 } }])
}

/** Rows of five columns. */
export function manyRows(count: number): Buffer {
  const head = `<row r="1">${['甲', '乙', '丙', '丁', '戊'].map((text, index) => textCell(`${'ABCDE'[index]}1`, text)).join('')}</row>`
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `<row r="${index + 2}">${[...'ABCDE'].map((letter) => `<c r="${letter}${index + 2}"><v>${index}</v></c>`).join('')}</row>`,
  )
  return workbookOf({ rows: head + rows.join('') })
}

const cfb = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

/** A compound file as Excel 97 writes it, and as Excel wraps a workbook with a password. */
export const oldXls = () => cfb('Workbook')
export const encryptedWorkbook = () => cfb('EncryptedPackage')

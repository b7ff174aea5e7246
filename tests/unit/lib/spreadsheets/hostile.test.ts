import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkArchive } from '@/lib/spreadsheets/gate'
import { isSpreadsheetError, LIMITS } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'
import {
  encryptedWorkbook,
  lyingBomb,
  manyRows,
  oldXls,
  PLAIN_ROWS,
  textCell,
  workbookEntries,
  workbookOf,
  zipBomb,
  zipOf,
} from '@/tests/support/hostile-workbooks'

const plain = workbookEntries({ rows: PLAIN_ROWS })
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024)

/** The code and parameters of the refusal. */
async function refusal(task: Promise<unknown>): Promise<string> {
  try {
    await task
  } catch (error) {
    if (isSpreadsheetError(error)) return error.code
    throw error
  }
  return 'accepted'
}

describe('files that are no workbook', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['blanks', Buffer.from(' \r\n \n'), 'EMPTY'],
    ['Excel 97', oldXls(), 'OLD_XLS'],
    ['a workbook with a password', encryptedWorkbook(), 'PASSWORD'],
    ['a page renamed .xls', Buffer.from('<html><table><tr><td>名称</td></tr></table>'), 'NOT_A_WORKBOOK'],
    ['a page with a byte order mark', Buffer.from('\uFEFF<!DOCTYPE html><table>'), 'NOT_A_WORKBOOK'],
    ['Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'NOT_A_WORKBOOK'],
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'NOT_A_WORKBOOK'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'NOT_A_WORKBOOK',
    ],
    ['an archive of nothing', zipOf([]), 'NOT_A_WORKBOOK'],
    ['an archive of text files', zipOf([{ name: 'a.txt', data: 'a' }]), 'NOT_A_WORKBOOK'],
    [
      'a missing workbook part',
      zipOf(plain.filter((entry) => entry.name !== 'xl/workbook.xml')),
      'UNREADABLE',
    ],
    ['a missing sheet part', zipOf(plain.filter((entry) => !entry.name.includes('sheet1'))), 'UNREADABLE'],
    [
      'no visible sheet',
      workbookOf({ rows: PLAIN_ROWS, sheets: '<sheet name="a" sheetId="1" state="hidden" r:id="rId1"/>' }),
      'NOT_A_WORKBOOK',
    ],
    ['a workbook cut in half', zipOf(plain).subarray(0, 900), 'TRUNCATED'],
    ['more than 10 MB', Buffer.concat([Buffer.from('PK\x03\x04'), megabytes(10)]), 'TOO_LARGE'],
    ['bytes of no encoding', Buffer.from([0x41, 0x2c, 0xff, 0xff, 0x0a]), 'BAD_ENCODING'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(readTable(bytes, '名单.xlsx'))).toBe(code)
  })
})

describe('the gate, before anything is inflated', () => {
  it.each([
    ['a bomb of 267 MB', zipBomb(), 'TOO_LARGE'],
    [
      'a part compressed a thousandfold',
      zipOf([...plain, { name: 'xl/zeros.xml', data: megabytes(20) }]),
      'TOO_COMPRESSED',
    ],
    [
      'a size left out',
      zipOf([...plain, { name: 'xl/a.xml', data: 'abcdefgh', claimedSize: 0 }]),
      'TOO_COMPRESSED',
    ],
    [
      'both sizes left for later',
      zipOf([...plain, { name: 'xl/a.xml', data: 'a', claimedSize: 0, claimedCompressed: 0, flags: 8 }]),
      'UNREADABLE',
    ],
    [
      '201 parts',
      zipOf([
        ...plain,
        ...Array.from({ length: 201 - plain.length }, (_, i) => ({ name: `xl/${i}.xml`, data: 'a' })),
      ]),
      'TOO_MANY_ENTRIES',
    ],
    ['a path upwards', zipOf([...plain, { name: '../evil.xml', data: 'a' }]), 'BAD_PATHS'],
    ['a path upwards inside', zipOf([...plain, { name: 'xl/../../evil.xml', data: 'a' }]), 'BAD_PATHS'],
    ['an absolute path', zipOf([...plain, { name: '/etc/passwd', data: 'a' }]), 'BAD_PATHS'],
    ['a drive', zipOf([...plain, { name: 'C:/evil.xml', data: 'a' }]), 'BAD_PATHS'],
    ['a backslash', zipOf([...plain, { name: '..\\evil.xml', data: 'a' }]), 'BAD_PATHS'],
    ['a part twice', zipOf([...plain, { name: 'xl/workbook.xml', data: 'a' }]), 'DUPLICATE_ENTRY'],
    [
      'a part twice in other case',
      zipOf([...plain, { name: 'XL/Workbook.xml', data: 'a' }]),
      'DUPLICATE_ENTRY',
    ],
    ['an encrypted part', zipOf([...plain, { name: 'xl/a.xml', data: 'a', flags: 1 }]), 'PASSWORD'],
    ['an unknown compression', zipOf([...plain, { name: 'xl/a.xml', data: 'a', method: 12 }]), 'UNREADABLE'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(checkArchive(bytes))).toBe(code)
    expect(await refusal(readTable(bytes, '名单.xlsx'))).toBe(code)
  })

  it('has no means to inflate anything', () => {
    const source = readFileSync(path.join(process.cwd(), 'lib/spreadsheets/gate.ts'), 'utf8')
    expect(source).not.toMatch(/openReadStream|node:zlib|inflate[A-Z(]/)
  })

  it('lets 200 parts pass', async () => {
    const filler = Array.from({ length: 200 - plain.length }, (_, i) => ({ name: `xl/${i}.xml`, data: 'a' }))
    expect(await refusal(checkArchive(zipOf([...plain, ...filler])))).toBe('accepted')
  })
})

describe('the reader in its thread', () => {
  it('stops a bomb that lies about its size at the size it claims', async () => {
    expect(await refusal(readTable(lyingBomb(), 'a.xlsx'))).toBe('UNREADABLE')
  })

  it('survives a rule over the whole sheet (CVE-2026-128341)', async () => {
    const after =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>'
    const table = await readTable(workbookOf({ rows: PLAIN_ROWS, after }), 'a.xlsx')
    expect(table.rows).toHaveLength(1)
  })

  it('survives a huge sheet number (CVE-2026-128342)', async () => {
    const sheets = '<sheet name="名单" sheetId="2147483647" r:id="rId1"/>'
    expect((await readTable(workbookOf({ rows: PLAIN_ROWS, sheets }), 'a.xlsx')).rows).toHaveLength(1)
  })

  it.each([
    [
      'a row number beyond Excel (CVE-2026-128343)',
      `${PLAIN_ROWS}<row r="200000000">${textCell('A200000000', '甲')}</row>`,
      'UNREADABLE',
    ],
    [
      'a cell in the last corner',
      `${PLAIN_ROWS}<row r="1048576">${textCell('XFD1048576', '甲')}</row>`,
      'UNREADABLE',
    ],
    [
      'a cell in the last row',
      `${PLAIN_ROWS}<row r="1048576">${textCell('A1048576', '甲')}</row>`,
      'TOO_MANY_ROWS',
    ],
    ['a 61st column', `${PLAIN_ROWS}<row r="3">${textCell('BI3', '甲')}</row>`, 'TOO_MANY_COLUMNS'],
  ])('refuses %s', async (_, rows, code) => {
    expect(await refusal(readTable(workbookOf({ rows }), 'a.xlsx'))).toBe(code)
  })

  it('reads no file and expands no entity', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const rows = `${PLAIN_ROWS}<row r="3">${textCell('A3', '&file;')}${textCell('B3', '&c;')}</row>`
    const answer = await readTable(workbookOf({ rows, doctype }), 'a.xlsx').catch((error: unknown) => error)
    const text = JSON.stringify(answer)
    expect(text).not.toContain('root:')
    expect(text).not.toContain('haha')
  })

  it('is not moved by names of the prototype', async () => {
    const rows = `<row r="1">${textCell('A1', '__proto__')}${textCell('B1', 'constructor')}</row><row r="2">${textCell('A2', 'polluted')}${textCell('B2', 'x')}</row>`
    const table = await readTable(workbookOf({ rows }), 'a.xlsx')
    expect(table.header).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('refuses a hundred thousand rows while the event loop goes on', async () => {
    const bytes = manyRows(100_000)
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 5)
    expect(await refusal(readTable(bytes, 'a.xlsx'))).toBe('TOO_MANY_ROWS')
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  }, 20_000)

  it('reads files that come at the same time one after the other', async () => {
    const bytes = workbookOf({ rows: PLAIN_ROWS })
    const tables = await Promise.all([
      readTable(bytes, 'a.xlsx'),
      readTable(oldXls(), 'b.xls').catch(() => null),
      readTable(Buffer.from('a,b\n1,2\n'), 'c.csv'),
      readTable(workbookOf({ rows: 'broken' }), 'd.xlsx').catch(() => null),
      readTable(bytes, 'e.xlsx'),
    ])
    expect(tables.map((table) => table?.rows.length ?? null)).toEqual([1, null, 1, null, 1])
  })

  it('kills a thread that takes longer than ten seconds and reads the next file', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const answer = refusal(readTable(manyRows(20_000), 'a.xlsx'))
      while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
      vi.advanceTimersByTime(LIMITS.milliseconds)
      expect(await answer).toBe('TIMEOUT')
    } finally {
      vi.useRealTimers()
    }
    expect((await readTable(workbookOf({ rows: PLAIN_ROWS }), 'b.xlsx')).rows).toHaveLength(1)
  })

  it('leaves the bytes to the caller', async () => {
    const bytes = new Uint8Array(workbookOf({ rows: PLAIN_ROWS }))
    await readTable(bytes, 'a.xlsx')
    expect(bytes.length).toBeGreaterThan(0)
  })
})

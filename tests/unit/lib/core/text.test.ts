import { describe, expect, it } from 'vitest'
import {
  contentDisposition,
  fileNameSafe,
  graphemeLength,
  halfWidth,
  normalizeName,
  xmlSafe,
} from '@/lib/core/text'

const FAMILY = '👨‍👩‍👧'

describe('xmlSafe', () => {
  it.each([
    ['𠮷野社区', '𠮷野社区'],
    ['𬭎', '𬭎'],
    [FAMILY, FAMILY],
    ['é\u0301', 'é\u0301'],
    ['甲\u3000乙', '甲\u3000乙'],
    ['“引号”——', '“引号”——'],
    ['a\u202Eb\u2066c', 'abc'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['a\uFFFDb', 'a\uFFFDb'],
    ['a\uD800b', 'ab'],
    ['a\uDC00b', 'ab'],
    ['a\u0000\u0008\u001Fb', 'ab'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['<&>', '<&>'],
  ])('%j → %j', (text, safe) => {
    expect(xmlSafe(text)).toBe(safe)
  })
})

describe('graphemeLength', () => {
  it.each([
    ['', 0],
    ['𠮷𬭎', 2],
    [FAMILY, 1],
    ['e\u0301', 1],
    ['社区', 2],
    ['长'.repeat(200), 200],
  ])('%j has %i', (text, length) => {
    expect(graphemeLength(text)).toBe(length)
  })
})

describe('normalizeName', () => {
  it.each([
    ['阳光社区 ', '阳光社区'],
    ['\u3000阳光\u3000\u3000社区', '阳光 社区'],
    ['１２３社区', '123社区'],
    ['第（二）社区', '第(二)社区'],
  ])('%j is the same name as %j', (name, normal) => {
    expect(normalizeName(name)).toBe(normal)
  })
})

describe('halfWidth', () => {
  it.each([
    ['１２３．５', '123.5'],
    ['ＡｂＣ（甲）', 'AbC(甲)'],
    ['甲\u3000乙', '甲 乙'],
    ['。、“”㎡', '。、“”㎡'],
  ])('%j → %j', (text, half) => {
    expect(halfWidth(text)).toBe(half)
  })
})

describe('fileNameSafe', () => {
  it.each([
    ['通报_2026年10月.docx', '通报_2026年10月.docx'],
    ['../../etc/passwd', 'etcpasswd'],
    ['甲"乙\'丙\r\nSet-Cookie: x=1.docx', '甲乙丙Set-Cookie x=1.docx'],
    ['C:\\windows\\甲.xlsx', 'Cwindows甲.xlsx'],
    ['a\u202Excod.exe', 'axcod.exe'],
    ['\u0000\uFFFE', '文件'],
    ['.docx', 'docx'],
    ['...', '文件'],
    ['"".docx', 'docx'],
    [FAMILY, FAMILY],
  ])('%j → %j', (name, safe) => {
    expect(fileNameSafe(name)).toBe(safe)
  })

  it('cuts at 80 characters and keeps the extension', () => {
    const safe = fileNameSafe(`${'𠮷'.repeat(200)}.docx`)
    expect(graphemeLength(safe)).toBe(80)
    expect(safe.endsWith('.docx')).toBe(true)
  })
})

describe('contentDisposition', () => {
  it('gives an ASCII fallback and the UTF-8 name', () => {
    expect(contentDisposition('通报_2026年10月.docx')).toBe(
      `attachment; filename="__2026_10_.docx"; filename*=UTF-8''%E9%80%9A%E6%8A%A5_2026%E5%B9%B410%E6%9C%88.docx`,
    )
  })

  it.each(['甲"; filename="x.exe', '甲\r\nX: y', "甲'()*!.csv", '100%.csv', '\uD800', '甲;乙.csv'])(
    'stays one well-formed header value for %j',
    (name) => {
      expect(contentDisposition(name)).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
      )
    },
  )
})

import { describe, expect, it } from 'vitest'
import { attachmentName, isCleaningDue } from '@/lib/attachments/rules'
import { FILE_FAULTS } from '@/lib/files/fault'
import words from '@/lib/i18n/messages/zh-CN/attachments.json'

describe('the name of a file', () => {
  it.each([
    ['开放日.JPG', 'image/jpeg', '开放日.jpg'],
    ['门头.png', 'image/webp', '门头.webp'],
    ['合同.docx.pdf', 'application/pdf', '合同.docx.pdf'],
    ['../../etc/passwd', 'application/pdf', 'etcpasswd.pdf'],
    ['.pdf', 'application/pdf', '附件.pdf'],
    ['', 'image/jpeg', '附件.jpg'],
    ['照片\u202Egpj.exe', 'image/jpeg', '照片gpj.jpg'],
  ])('%j of %s is offered as %j', (sent, mediaType, name) => {
    expect(attachmentName(sent, mediaType)).toBe(name)
  })
})

describe('the hourly cleaning', () => {
  const at = new Date('2026-01-01T12:00:00Z')
  it.each([
    [null, true],
    ['2026-01-01T11:00:00.000Z', true],
    ['2026-01-01T11:00:00.001Z', false],
    ['2026-01-01T13:00:00.000Z', false],
    ['not an instant', true],
  ])('after %j: %j', (last, isDue) => {
    expect(isCleaningDue(last, at)).toBe(isDue)
  })
})

it('every fault has its words', () => {
  expect(FILE_FAULTS.filter((code) => !words.fault[code])).toEqual([])
})

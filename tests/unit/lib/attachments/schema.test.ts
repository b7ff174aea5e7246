import { describe, expect, it } from 'vitest'
import { attachmentFileInput, attachmentTargetInput } from '@/lib/attachments/schema'

const id = '01936d7a-0000-7000-8000-000000000001'

describe('what names a record and its files', () => {
  it.each([
    [{ targetType: 'CENTER', targetId: id }, true],
    [{ targetType: 'REPORT', targetId: id }, false],
    [{ targetType: 'CENTER', targetId: '../x' }, false],
    [{ targetType: 'CENTER', targetId: id, path: '../x' }, false],
  ])('%j: %j', (input, isTaken) => {
    expect(attachmentTargetInput.safeParse(input).success).toBe(isTaken)
  })

  it.each([
    [{ id }, true],
    [{ id, size: 'thumb' }, true],
    [{ id, size: 'big' }, false],
    [{ id: 'a'.repeat(64) }, false],
  ])('%j: %j', (input, isTaken) => {
    expect(attachmentFileInput.safeParse(input).success).toBe(isTaken)
  })
})

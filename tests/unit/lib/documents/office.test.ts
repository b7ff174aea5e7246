import { expect, it } from 'vitest'
import { makeOfficeFile } from '@/lib/documents/office'
import { renderWord } from '@/lib/documents/word'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'
import { sampleDocument } from '@/tests/support/sample-document'
import { sampleSheet } from '@/tests/support/sample-sheet'

it('makes the same files in its thread as the renderers do', async () => {
  const document = sampleDocument()
  const word = { fontPreset: 'WINDOWS', boldThirdLevel: true } as const
  const book = { author: '县委', createdAt: new Date('2026-11-05T02:00:00Z') }
  const sheets = [sampleSheet()]
  const [docx, xlsx] = await Promise.all([
    makeOfficeFile({ kind: 'docx', document, options: word }),
    makeOfficeFile({ kind: 'xlsx', sheets, options: book }),
  ])
  expect(Buffer.compare(docx, await renderWord(document, word))).toBe(0)
  expect(Buffer.compare(xlsx, await writeXlsx(sheets, book))).toBe(0)
})

it('leaves the server to answer meanwhile', async () => {
  const annex = {
    title: '表',
    orientation: 'LANDSCAPE' as const,
    blocks: sampleDocument().annexes.flatMap(({ blocks }) => blocks),
  }
  const document = { ...sampleDocument(), annexes: Array.from({ length: 20 }, () => annex) }
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  await makeOfficeFile({ kind: 'docx', document, options: { fontPreset: 'GB2312', boldThirdLevel: true } })
  clearInterval(turning)
  expect(turns).toBeGreaterThan(10)
})

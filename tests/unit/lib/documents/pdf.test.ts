import { describe, expect, it } from 'vitest'
import { type DocumentModel, numberHeadings, paragraph, plainText } from '@/lib/documents/model'
import { renderPdf } from '@/lib/documents/pdf'
import { pdfPages } from '@/tests/support/pdf'
import { sampleDocument, sampleTable } from '@/tests/support/sample-document'

const tight = (text: string) => text.replace(/\s/g, '')
const PLAIN = '全县各级党组织坚持把社区党群服务中心作为联系服务群众的重要阵地'

function paper(patch: Partial<DocumentModel> = {}): DocumentModel {
  return { ...sampleDocument(), annexes: [], ...patch }
}

// A thread with its fonts takes a second, more on a busy machine.
describe('renderPdf', { timeout: 60_000 }, () => {
  it('prints every text of the model on pages with their numbers, and embeds its fonts', async () => {
    const model = sampleDocument()
    const bytes = await renderPdf(model)
    const pages = pdfPages(bytes)
    const text = tight(pages.join(''))
    const missing = plainText(model)
      .map(tight)
      .filter((part) => part !== '' && !text.includes(part))
    expect(missing).toEqual([])
    pages.forEach((page, index) => {
      expect(page).toContain(`— ${index + 1} —`)
    })
    const fonts = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/FontFile2 /g)
    expect(fonts?.length).toBeGreaterThanOrEqual(3)
  })

  it('gives the same bytes for the same model', async () => {
    expect(Buffer.compare(await renderPdf(paper()), await renderPdf(paper()))).toBe(0)
  })

  it('has a full page of 22 lines of 28 characters', async () => {
    const blocks = numberHeadings([paragraph(PLAIN.repeat(60))])
    const [, second = ''] = pdfPages(await renderPdf(paper({ blocks })))
    expect([...second.replace('— 2 —', '')]).toHaveLength(22 * 28)
  })

  it('repeats the head of a table on every page and loses no row', async () => {
    const annex = { title: '统计表', orientation: 'LANDSCAPE' as const, blocks: [sampleTable(200)] }
    const pages = pdfPages(await renderPdf(paper({ annexes: [annex] })))
    const annexPages = pages.slice(pages.findIndex((page) => page.startsWith('附件统计表')))
    expect(annexPages.length).toBeGreaterThan(5)
    for (const page of annexPages) expect(page).toContain('目标面积实际面积')
    const rows = annexPages.join('').match(/第\d+社区/g)
    expect(rows).toHaveLength(200)
  })

  it('prints rare characters from the fallback, 〓 for what no font has, and nothing for controls', async () => {
    const hostile = '𠮷野\u0000=1+1\u202E反\u2066转\uFFFE😀完'
    const text = pdfPages(await renderPdf(paper({ title: hostile, blocks: [paragraph(hostile)] }))).join('')
    expect(text).toContain('𠮷野=1+1反转〓完')
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })

  it('lays out names of 200 characters in narrow cells, whole', async () => {
    const long = '长名称社区'.repeat(40)
    const table = sampleTable(1)
    const rows = [['1', long, long, '599.99', '']]
    const pages = pdfPages(await renderPdf(paper({ blocks: [{ ...table, rows }, paragraph(long)] })))
    expect(pages.join('').split('长名称社区').length - 1).toBe(120)
  })

  it('ends when it is told to', async () => {
    const controller = new AbortController()
    const drawing = renderPdf(sampleDocument(), {
      signal: controller.signal,
      onNote: () => controller.abort(new Error('cancelled')),
    })
    await expect(drawing).rejects.toThrow('cancelled')
    expect(pdfPages(await renderPdf(paper({ blocks: [paragraph('后来的')] }))).join('')).toContain('后来的')
  })
})

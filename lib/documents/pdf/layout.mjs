import { drawCharts } from './chart.mjs'
import { Flow } from './flow.mjs'
import { BODY, bottomOf, CELL, NUMBER_DROP, PAGE_NUMBER, PITCH } from './measures.mjs'
import { drawTable } from './table.mjs'

function drawBlock(flow, block, below = 0) {
  if (Array.isArray(block)) drawCharts(flow, block)
  else if (block.kind === 'heading') flow.heading(block)
  else if (block.kind === 'paragraph') flow.paragraph(block, below)
  else drawTable(flow, block)
}

/** 附件说明 below the text, names under each other, on the page of the signature. */
function drawAnnexList(flow, annexes, signature) {
  if (annexes.length === 0) return
  flow.need(PITCH * (annexes.length + signature.lines.length + 2))
  flow.blank()
  annexes.forEach(({ title }, index) => {
    const isSingle = annexes.length === 1
    const name = isSingle ? title : `${index + 1}. ${title}`
    flow.line(index === 0 ? `附件：${name}` : name, { indent: CELL * (index === 0 ? 2 : 5) })
  })
}

const heightOf = ({ lines }) => (lines.length === 0 ? 0 : PITCH * (lines.length + 1))

function drawSignature(flow, signature) {
  if (signature.lines.length === 0) return
  // Signature and day stay together, never the day alone on a page.
  flow.need(heightOf(signature))
  flow.blank()
  for (const { text, right } of signature.lines) flow.line(text, { align: 'RIGHT', indent: right })
}

/** “— 1 —” at the outer edge, one character in. Rule: GB/T 9704-2012 7.5. */
function drawNumber(flow, page, number) {
  const text = `— ${number} —`
  flow.page = page
  const glyphs = flow.fonts.glyphs(text, 'SONG')
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width * PAGE_NUMBER, 0)
  const x = number % 2 === 1 ? page.left + page.textWidth - BODY - width : page.left + BODY
  flow.put({ glyphs, spacing: 0 }, x, bottomOf(page) + NUMBER_DROP, PAGE_NUMBER)
}

/**
 * Every page of a paper as strokes.
 * @param plan the paper with its titles broken and its signature measured
 */
export function layOut(plan, fonts, report) {
  const flow = new Flow(fonts, report)
  flow.startPage('PORTRAIT')
  flow.title(plan.titleLines)
  for (const text of plan.subtitle) flow.line(text, { face: 'KAI', align: 'CENTER' })
  flow.blank()
  if (plan.addressee) flow.line(`${plan.addressee}：`)
  // Some of the text stands above the signature, wherever the page ends.
  const signed = plan.annexes.length === 0 ? heightOf(plan.signature) : 0
  plan.blocks.forEach((block, index) => {
    drawBlock(flow, block, index === plan.blocks.length - 1 ? signed : 0)
  })
  drawAnnexList(flow, plan.annexes, plan.signature)
  drawSignature(flow, plan.signature)
  for (const annex of plan.annexes) {
    flow.startPage(annex.orientation)
    flow.line(annex.label, { face: 'HEI' })
    flow.blank()
    flow.title(annex.titleLines)
    flow.blank()
    for (const block of annex.blocks) drawBlock(flow, block)
  }
  flow.pages.forEach((page, index) => {
    drawNumber(flow, page, index + 1)
  })
  return flow.pages
}

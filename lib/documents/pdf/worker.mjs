import { parentPort, workerData } from 'node:worker_threads'
import { Canvas, Document, Page, renderToBuffer } from '@react-pdf/renderer'
import { createElement } from 'react'
import { openFonts } from './fonts.mjs'
import { layOut } from './layout.mjs'

const { plan, paths } = workerData
const fonts = openFonts(paths)

const DRAW = {
  text: (painter, stroke) =>
    painter
      .font(fonts.path(stroke.face))
      .fontSize(stroke.size)
      .fillColor('#000000')
      .text(stroke.text, stroke.x, stroke.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: stroke.spacing,
      }),
  line: (painter, { x1, y1, x2, y2, colour = '#000000', width = 0.7 }) =>
    painter.lineWidth(width).strokeColor(colour).moveTo(x1, y1).lineTo(x2, y2).stroke(),
  box: (painter, { x, y, width, height }) =>
    painter.lineWidth(0.6).strokeColor('#000000').rect(x, y, width, height).stroke(),
  bar: (painter, { x, y, width, height, colour }) =>
    painter.fillColor(colour).rect(x, y, width, height).fill(),
  dot: (painter, { x, y, colour }) => painter.fillColor(colour).circle(x, y, 2.2).fill(),
}

function sheet(page, index) {
  const paint = (painter) => {
    for (const stroke of page.strokes) DRAW[stroke.kind](painter, stroke)
    return null
  }
  const style = { width: page.width, height: page.height }
  return createElement(
    Page,
    { key: index, size: [page.width, page.height], wrap: false },
    createElement(Canvas, { paint, style }),
  )
}

const pages = layOut(plan, fonts, (count) => parentPort?.postMessage({ pages: count }))
const { title, author, subject, keywords, createdAt } = plan.properties
const instant = new Date(createdAt)
const bytes = await renderToBuffer(
  createElement(
    Document,
    {
      title,
      author,
      subject,
      keywords,
      creator: 'Linli',
      creationDate: instant,
      modificationDate: instant,
      language: 'zh-CN',
    },
    pages.map(sheet),
  ),
)
parentPort?.postMessage({ bytes })

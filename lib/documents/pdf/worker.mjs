import { Canvas, Document, Page, renderToBuffer } from '@react-pdf/renderer'
import { createElement } from 'react'
import { answerJobs } from '../../core/thread-jobs.mjs'
import { openFonts } from './fonts.mjs'
import { layOut } from './layout.mjs'

const DRAW = {
  text: (painter, stroke, fonts) =>
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

function sheet(page, index, fonts) {
  const paint = (painter) => {
    for (const stroke of page.strokes) DRAW[stroke.kind](painter, stroke, fonts)
    return null
  }
  const style = { width: page.width, height: page.height }
  return createElement(
    Page,
    { key: index, size: [page.width, page.height], wrap: false },
    createElement(Canvas, { paint, style }),
  )
}

answerJobs(({ plan, paths }, note) => {
  const fonts = openFonts(paths)
  const { title, author, subject, keywords, createdAt } = plan.properties
  const instant = new Date(createdAt)
  const properties = {
    title,
    author,
    subject,
    keywords,
    creator: 'Linli',
    creationDate: instant,
    modificationDate: instant,
    language: 'zh-CN',
  }
  const pages = layOut(plan, fonts, note)
  fonts.close()
  const sheets = pages.map((page, index) => sheet(page, index, fonts))
  return renderToBuffer(createElement(Document, properties, sheets))
})

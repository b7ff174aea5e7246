import { breakLines, lineWidth } from './lines.mjs'
import { POINTS_PER_MM } from './measures.mjs'

const COLOURS = ['#B3261E', '#1F5F99', '#C98A1B', '#4F7A4A', '#6B5B95', '#7A7A7A']
const DEFAULT_HEIGHT_MM = 75
const SMALL = 8
const GRID = '#BBBBBB'

/** A round step, so that four or five lines carry the axis. */
function stepOf(most) {
  const raw = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10
  return Math.max(1, factor * power)
}

const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function label(flow, text, { x, y, align = 'LEFT', size = SMALL, width = 400 }) {
  const [line] = breakLines(flow.fonts.glyphs(text, 'SONG'), { size, width })
  const shift = align === 'CENTER' ? lineWidth(line, size) / 2 : align === 'RIGHT' ? lineWidth(line, size) : 0
  flow.put(line, x - shift, y, size)
}

function drawGrid(flow, plot, most, step) {
  for (let value = 0; value <= most + step * 0.01; value += step) {
    const y = plot.y(value)
    flow.rule(plot.left, y, plot.left + plot.width, y, { colour: GRID, width: 0.5 })
    label(flow, grouped(value), { x: plot.left - 4, y: y + SMALL * 0.35, align: 'RIGHT' })
  }
}

/** Names below the axis, up to two lines each; every second one where they are many. */
function drawCategories(flow, plot, chart) {
  const slot = plot.width / chart.categories.length
  const skip = slot < 22 ? 2 : 1
  const size = chart.categories.length > 10 ? SMALL - 1 : SMALL
  chart.categories.forEach((text, index) => {
    if (index % skip > 0) return
    const lines = breakLines(flow.fonts.glyphs(text, 'SONG'), { size, width: slot * skip })
    lines.slice(0, 2).forEach((line, row) => {
      const x = plot.left + slot * (index + 0.5) - lineWidth(line, size) / 2
      flow.put(line, x, plot.bottom + SMALL * (1.4 + row * 1.2), size)
    })
  })
}

function drawColumns(flow, plot, chart) {
  const slot = plot.width / chart.categories.length
  const bar = Math.min(18, (slot * 0.7) / chart.series.length)
  chart.series.forEach((series, place) => {
    series.values.forEach((value, index) => {
      if (value === null) return
      const x = plot.left + slot * (index + 0.5) + bar * (place - chart.series.length / 2)
      const y = plot.y(value)
      const colour = COLOURS[place % COLOURS.length]
      flow.page.strokes.push({ kind: 'bar', x, y, width: bar * 0.9, height: plot.bottom - y, colour })
      if (chart.showsValues)
        label(flow, grouped(value), { x: x + bar * 0.45, y: y - 2, align: 'CENTER', size: 7 })
    })
  })
}

function drawLines(flow, plot, chart) {
  const slot = plot.width / chart.categories.length
  chart.series.forEach((series, place) => {
    const colour = COLOURS[place % COLOURS.length]
    let before = null
    series.values.forEach((value, index) => {
      const point = value === null ? null : { x: plot.left + slot * (index + 0.5), y: plot.y(value) }
      if (point && before) flow.rule(before.x, before.y, point.x, point.y, { colour, width: 1.5 })
      if (point) flow.page.strokes.push({ kind: 'dot', ...point, colour })
      before = point
    })
  })
}

/** Lying bars, the first category on top, its name at the left. */
function drawBars(flow, plot, chart, most) {
  const slot = (plot.bottom - plot.top) / chart.categories.length
  const bar = Math.min(12, (slot * 0.8) / chart.series.length)
  const size = Math.min(SMALL, Math.max(5, slot * 0.8))
  chart.categories.forEach((text, index) => {
    const middle = plot.top + slot * (index + 0.5)
    label(flow, text, { x: plot.left - 4, y: middle + size * 0.35, align: 'RIGHT', size })
    chart.series.forEach((series, place) => {
      const value = series.values[index]
      if (value === null) return
      const y = middle + bar * (place - chart.series.length / 2)
      const width = (value / most) * plot.width
      const colour = COLOURS[place % COLOURS.length]
      flow.page.strokes.push({ kind: 'bar', x: plot.left, y, width, height: bar * 0.9, colour })
      if (chart.showsValues)
        label(flow, grouped(value), { x: plot.left + width + 2, y: y + bar * 0.8, size: Math.min(7, bar) })
    })
  })
}

/** What the colours mean, below the plot. */
function drawLegend(flow, chart, { left, y }) {
  chart.series.forEach((series, index) => {
    const x = left + index * Math.min(110, chart.isHalf ? 70 : 110)
    const colour = COLOURS[index % COLOURS.length]
    flow.page.strokes.push({ kind: 'bar', x, y: y - 7, width: 8, height: 8, colour })
    label(flow, series.name, { x: x + 12, y })
  })
}

const heightOf = (chart) => Math.min((chart.heightMm ?? DEFAULT_HEIGHT_MM) * POINTS_PER_MM, 400)

/** A plain chart of bars, columns or lines in its frame; a missing value is a gap. */
function drawChart(flow, chart, frame) {
  const height = heightOf(chart)
  const isBar = chart.shape === 'BAR'
  const values = chart.series.flatMap((series) => series.values).filter((value) => value !== null)
  const step = stepOf(Math.max(0, ...values))
  const most = Math.max(step, Math.ceil(Math.max(0, ...values) / step) * step)
  const top = flow.y + (chart.isHalf ? 24 : 30)
  const bottom = flow.y + height - (isBar ? 6 : 28) - (chart.series.length > 1 ? 14 : 0)
  const left = frame.left + (isBar ? 52 : 46)
  const plot = {
    left,
    width: frame.left + frame.width - 14 - left,
    top,
    bottom,
    y: (value) => bottom - (value / most) * (bottom - top),
  }
  const size = chart.isHalf ? 10 : 12
  label(flow, chart.title, { x: frame.left + frame.width / 2, y: flow.y + 16, align: 'CENTER', size })
  if (isBar) drawBars(flow, plot, chart, most)
  else {
    drawGrid(flow, plot, most, step)
    if (chart.shape === 'LINE') drawLines(flow, plot, chart)
    else drawColumns(flow, plot, chart)
    drawCategories(flow, plot, chart)
  }
  if (chart.series.length > 1) drawLegend(flow, chart, { left, y: flow.y + height - 4 })
}

/** One chart over the whole width, or two beside each other. */
export function drawCharts(flow, charts) {
  const height = Math.max(...charts.map(heightOf))
  flow.need(height)
  const width = flow.page.textWidth / charts.length
  charts.forEach((chart, index) => {
    drawChart(flow, chart, { left: flow.page.left + width * index, width })
  })
  flow.y += height
}

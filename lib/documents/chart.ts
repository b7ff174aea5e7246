import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import { faceOf } from '@/lib/documents/fonts'
import type { Chart } from '@/lib/documents/model'
import type { WordOptions } from '@/lib/documents/paragraphs'

const TWIPS_PER_PIXEL = 15
const PIXELS_PER_MM = 96 / 25.4
const DEFAULT_HEIGHT_MM = 75
/** Points of the words in a chart of half the width, and the twips between two of them. */
const SMALL = 7.5
const BETWEEN = 80
/** Names of many months below half a width stand aslant, those beside its bars close together. */
const SLANT = -45
const NARROW_GAP = 40
/** Colours that stay apart in print and for the colour-blind, strongest first. */
const COLOURS = ['B3261E', '1F5F99', 'C98A1B', '4F7A4A', '6B5B95', '7A7A7A']

/** What a screen reader says: every value with its category. */
function describe(chart: Chart): string {
  const values = chart.series.map((series) => {
    const points = chart.categories.map(
      (category, index) => `${category} ${series.values[index] ?? '无数据'}`,
    )
    return `${series.name}：${points.join('，')}`
  })
  return `${chart.title}。${values.join('；')}。`
}

/** Excel writes `#,##0.##` of a whole number with a stray point, so whole numbers get a format of their own. */
function numberFormatOf(chart: Chart): string {
  const values = chart.series.flatMap((series) => series.values)
  return values.every((value) => value === null || Number.isInteger(value)) ? '#,##0' : '#,##0.0'
}

function chartOptions(chart: Chart, setting: { width: number; id: number; face: string }): ChartRunOptions {
  const font = { name: setting.face, color: '000000', ...(chart.isHalf ? { size: SMALL } : {}) }
  const numberFormat = numberFormatOf(chart)
  const valueAxis = { numberFormat, ...(chart.unit ? { title: { text: chart.unit, font } } : {}) }
  const common = {
    title: { text: chart.title, font: { ...font, size: chart.isHalf ? 10 : 12, bold: false } },
    font,
    legend: chart.series.length > 1 ? ({ position: 'bottom' } as const) : (false as const),
    transformation: {
      width: Math.round(setting.width / TWIPS_PER_PIXEL),
      height: Math.round((chart.heightMm ?? DEFAULT_HEIGHT_MM) * PIXELS_PER_MM),
    },
    altText: {
      id: String(setting.id),
      name: `图${setting.id}`,
      title: chart.title,
      description: describe(chart),
    },
    categories: chart.categories,
    series: chart.series.map((series, index) => ({
      name: series.name,
      values: series.values,
      color: series.colour ?? COLOURS[index % COLOURS.length] ?? '000000',
    })),
    ...(chart.showsValues ? { dataLabels: { value: true, numberFormat, font } } : {}),
    ...(chart.isStacked ? { stacking: 'stacked' as const } : {}),
    valueAxis,
  }
  const slanted = chart.isHalf ? { categoryAxis: { labelRotation: SLANT } } : {}
  if (chart.shape === 'LINE') return { ...common, ...slanted, type: 'line', markers: true }
  if (chart.shape === 'COLUMN') return { ...common, type: 'column' }
  return {
    ...common,
    type: 'bar',
    ...(chart.isHalf ? { gapWidth: NARROW_GAP } : {}),
    categoryAxis: { reverseOrder: true },
    valueAxis: { ...valueAxis, crossesAt: 'maximum' },
  }
}

/**
 * Native charts that can be edited in Word, one over the whole width or two beside each other. Their paragraph has automatic
 * line spacing: an exact pitch would show the lowest strip of the picture only. `nextId` gives numbers that are unique
 * within the document.
 */
export function chartParagraph(
  charts: readonly Chart[],
  setting: { width: number; nextId: () => number },
  options: WordOptions,
): Paragraph {
  const face = faceOf(options.fontPreset, 'FANG_SONG')
  const width = setting.width / charts.length - (charts.length > 1 ? BETWEEN : 0)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
    children: charts.map((chart) => new ChartRun(chartOptions(chart, { width, id: setting.nextId(), face }))),
  })
}

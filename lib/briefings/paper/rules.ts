import { changeParts } from '@/lib/briefings/changes/rules'
import { bindFigure, newBook } from '@/lib/briefings/figures/rules'
import type { Book } from '@/lib/briefings/figures/types'
import { CARD_MONTH_METRICS, cardMonths, monthSlot } from '@/lib/briefings/kinds/center-card/rules'
import { centerCardDraft } from '@/lib/briefings/kinds/center-card/view'
import { circularDraft } from '@/lib/briefings/kinds/circular/view'
import { KEY_FIGURE_SLOTS } from '@/lib/briefings/kinds/key-figures/rules'
import { keyFiguresDraft } from '@/lib/briefings/kinds/key-figures/view'
import { progressReportDraft } from '@/lib/briefings/kinds/progress-report/view'
import { speechDraft } from '@/lib/briefings/kinds/speech/view'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import { unitProfileDraft } from '@/lib/briefings/kinds/unit-profile/view'
import { slotsOfSections } from '@/lib/briefings/outlines/rules'
import { findSlot } from '@/lib/briefings/outlines/slots/rules'
import { PROFILE_SECTIONS, REPORT_SECTIONS, SPEECH_SECTIONS } from '@/lib/briefings/outlines/speech/rules'
import type { ExampleKey, SlotSpec } from '@/lib/briefings/outlines/types'
import type { Example, Paper, PaperEdits, PaperPart } from '@/lib/briefings/paper/types'
import { namesText, yearSpanText } from '@/lib/briefings/rules'
import { sentenceOf, slotsOf } from '@/lib/briefings/sentences/rules'
import { paperSheets } from '@/lib/briefings/tables/sheets/view'
import type { PaperData, PaperScope } from '@/lib/briefings/types'
import { yearOf } from '@/lib/core/calendar'
import { formatDate } from '@/lib/core/format/date'
import { runOf } from '@/lib/documents/model'
import type { Figure, FigureRequest, FigureScope } from '@/lib/metrics/types'
import { DOMAIN_WORDS } from '@/lib/standings/view'
import type { BriefingKind } from '@/prisma/generated/enums'

const CARD_SLOTS = [
  'zones',
  'windows',
  'items',
  'integrated',
  'staff',
  'yearVisits',
  'yearEvents',
  'yearAccepted',
]

const SLOTS_OF: Record<BriefingKind, readonly string[]> = {
  SPEECH_DATA: slotsOfSections(SPEECH_SECTIONS),
  CIRCULAR: [],
  PROGRESS_REPORT: slotsOfSections(REPORT_SECTIONS),
  KEY_FIGURES: KEY_FIGURE_SLOTS.map(({ slot }) => slot),
  UNIT_PROFILE: slotsOfSections(PROFILE_SECTIONS),
  CENTER_CARD: CARD_SLOTS,
}

/** Whose figure a slot asks for; null for an example that was not chosen. */
function scopeOf(
  spec: SlotSpec,
  scope: Pick<PaperScope, 'unitId' | 'centerId'>,
  examples: PaperData['examples'],
): FigureScope | null {
  if (spec.scope === undefined)
    return scope.centerId === null ? { unitId: scope.unitId } : { centerId: scope.centerId }
  const example = examples[spec.scope]
  if (!example) return null
  if (spec.scope === 'STREET') return { unitId: example.id }
  return { centerId: example.centerId ?? example.id }
}

/** 每周 of a paper is that of the year before its day, which is whole. */
const periodOf = (spec: SlotSpec, scope: Pick<PaperScope, 'cutOff'>) =>
  spec.period.rule === 'WEEKLY_MEAN'
    ? { rule: 'WEEKLY_MEAN' as const, year: yearOf(scope.cutOff) - 1 }
    : spec.period

/** The figures of some slots, under their names; an example that was not chosen has none. */
export function slotRequests(
  slots: readonly string[],
  scope: Pick<PaperScope, 'unitId' | 'centerId' | 'cutOff'>,
  examples: PaperData['examples'],
): FigureRequest[] {
  return slots.flatMap((slot): FigureRequest[] => {
    const spec = findSlot(slot)
    const place = spec && scopeOf(spec, scope, examples)
    if (!spec || !place) return []
    const activityId = spec.scope === 'EVENT' ? examples.EVENT?.id : undefined
    const filter = activityId ? { ...spec.filter, activityId } : spec.filter
    return [
      {
        key: slot,
        metric: spec.metric,
        scope: place,
        period: periodOf(spec, scope),
        ...(filter && { filter }),
      },
    ]
  })
}

/** The figures that a paper of this kind asks for, under the names of their slots. */
export function figureRequests(scope: PaperScope, examples: PaperData['examples']): FigureRequest[] {
  const own = slotRequests(SLOTS_OF[scope.kind], scope, examples)
  if (scope.kind !== 'CENTER_CARD' || scope.centerId === null) return own
  const place = { centerId: scope.centerId }
  const months = cardMonths(scope.month).flatMap((month) =>
    CARD_MONTH_METRICS.map(({ metric }): FigureRequest => {
      const period = { rule: 'MONTHS' as const, from: month, to: month }
      return { key: monthSlot(metric, month), metric, scope: place, period }
    }),
  )
  return [...own, ...months]
}

/** A figure of a slot: its value in the slot's words, a count of a rate, or 每周都 where no week is empty. */
function bindSlot(book: Book, figure: Figure): void {
  const spec = findSlot(figure.key)
  const slot = figure.key
  const wish = { slot, style: spec?.style ?? ('EXACT' as const), unit: spec?.unit }
  const bound = bindFigure(figure, wish)
  if (!bound) return
  const part = spec?.part ?? 'VALUE'
  // A slot of a table's own stands under a head that carries its unit.
  if (!spec) book.figures[slot] = { ...bound, text: bound.exact }
  else if (part === 'VALUE') book.figures[slot] = bound
  else if (part === 'EVERY_WEEK') {
    if ((figure.minimum ?? 0) >= 1)
      book.figures[slot] = {
        ...bound,
        text: '每周都',
        formula: `${bound.formula}最少的一周${figure.minimum}次。`,
      }
  } else {
    const count = part === 'PART' ? figure.part : figure.whole
    if (count === null) return
    const whole = `${count}.00`
    const word = {
      ...figure,
      value: whole,
      places: 0 as const,
      definition: { ...figure.definition, unit: wish.unit ?? '' },
    }
    const counted = bindFigure(word, wish)
    if (counted) book.figures[slot] = counted
  }
}

const EXAMPLE_SLOTS: Record<ExampleKey, string> = {
  MODEL: 'model',
  HEALTH: 'health',
  CARE: 'care',
  STREET: 'street',
  EVENT: 'event',
  JOBS: 'jobs',
}

/** An event's name in quotation marks, unless it brings its own. */
const quoted = (name: string) => (/[“《]/.test(name) ? name : `“${name}”`)

/** Names, days and years that sentences speak of. */
function bindWords(book: Book, { scope, letterhead, examples, domains }: PaperData): void {
  const words = (slot: string, text: string, name: string) => book.words(slot, text, { name })
  words('cutOff', formatDate(scope.cutOff), '数据截止日')
  words('whole', letterhead.whole, '范围')
  words('lastYear', `${yearOf(scope.cutOff) - 1}年`, '去年')
  const year = `${yearOf(scope.month)}年`
  // In January no month of the year is over, and nothing is said of it.
  if (yearOf(scope.month) === yearOf(scope.cutOff))
    words('yearSpan', `${year}${yearSpanText(scope.month)}`, '今年')
  if (domains.length > 0)
    words('domainNames', namesText(domains.map((domain) => DOMAIN_WORDS[domain])), '具备的功能')
  for (const [key, example] of Object.entries(examples) as [ExampleKey, Example][])
    words(EXAMPLE_SLOTS[key], key === 'EVENT' ? quoted(example.name) : example.name, '例举')
}

function draftOf(data: PaperData, book: Book): KindDraft {
  switch (data.scope.kind) {
    case 'SPEECH_DATA':
      return speechDraft(data, book)
    case 'CIRCULAR':
      return circularDraft(data, book)
    case 'PROGRESS_REPORT':
      return progressReportDraft(data, book)
    case 'KEY_FIGURES':
      return keyFiguresDraft(data, book)
    case 'UNIT_PROFILE':
      return unitProfileDraft(data, book)
    case 'CENTER_CARD':
      return centerCardDraft(data, book)
  }
}

/** The slots that a paper prints in sentences and tables, in order. */
export function usedSlots(parts: readonly PaperPart[]): string[] {
  const used = parts.flatMap((part) => {
    if (part.kind === 'sentence') return slotsOf(part.template)
    if (part.kind === 'table') return part.rows.flat().flatMap((cell) => runOf(cell).slot ?? [])
    return []
  })
  return [...new Set(used)]
}

/** The slots of the values that a paper draws in charts. */
const chartedSlots = (parts: readonly PaperPart[]) =>
  parts.flatMap((part) => (part.kind === 'chart' ? part.series.flatMap(({ slots }) => slots ?? []) : []))

/**
 * A paper from its data and what people made of it: sentences with figures in slots, annexes, and the tables of its
 * workbook. Pure: the same data and edits give the same paper.
 */
export function buildPaper(data: PaperData, edits: PaperEdits, title: string): Paper {
  const book = newBook(data.progress.asOf)
  for (const figure of data.figures) bindSlot(book, figure)
  bindWords(book, data)
  const { parts: drafted, annexes, figures, isUnsigned, ...draft } = draftOf(data, book)
  const parts = [...drafted, ...changeParts(book, data.changes)].map(
    (part): PaperPart =>
      part.kind === 'sentence'
        ? { kind: 'sentence', ...sentenceOf(part.key, part.template, edits.sentences) }
        : part,
  )
  const { issuer, issuedOn } = data.letterhead
  const used = [...new Set([...usedSlots(parts), ...chartedSlots(parts)])]
  const { unitName } = data.scope
  return {
    ...draft,
    title,
    ...(isUnsigned ? {} : { signature: issuer, date: issuedOn }),
    parts,
    annexes,
    figures,
    sheets: paperSheets(data.progress, { title, figures, used, unitName }),
  }
}

/** The figures of a paper alone, in the words of their slots. */
export function figuresOf(data: {
  figures: readonly Figure[]
  progress: Pick<PaperData['progress'], 'asOf'>
}): Paper['figures'] {
  const book = newBook(data.progress.asOf)
  for (const figure of data.figures) bindSlot(book, figure)
  return book.figures
}

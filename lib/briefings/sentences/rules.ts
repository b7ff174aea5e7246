import { tokenOf } from '@/lib/briefings/figures/rules'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { PaperSentence, SentenceSpec } from '@/lib/briefings/sentences/types'
import { formatDate } from '@/lib/core/format/date'
import { NO_VALUE } from '@/lib/core/format/number'
import type { Run } from '@/lib/documents/model'

export type Figures = Readonly<Record<string, BoundFigure>>

const TOKEN = /\{\{([\w.:-]+)\}\}/g
/** Days, months, years and spans of months: numbers that are no figures. */
const DATES = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}(?:—\d{1,2})?月(?:\d{1,2}日)?/g
/** 1. and （1） before a sentence, 附件1, and the clauses of a law or standard in brackets. */
const NUMBERING = /^\s*(?:\d{1,2}[.．]|（\d{1,2}）)|附件\d{1,2}/g
const DIGITS = /[0-9０-９]+/g
/** Amounts written out: 三百余人, 两万件. A bare 一个 is a word. */
const WRITTEN_AMOUNT =
  /(?:[零〇一二两三四五六七八九十百千万亿]{2,}|[十百千万亿])[余多]?(?:个|名|人|户|件|场|项|次|元|家|平方米)/g

/** The slots that a template names, in order, each once. */
export function slotsOf(template: string): string[] {
  return [...new Set([...template.matchAll(TOKEN)].map(([, slot = '']) => slot))]
}

/** Numbers in a template that are neither figures in slots nor dates nor numbering. Rule: a paper has none. */
export function looseNumerals(template: string): string[] {
  const rest = template.replace(TOKEN, ' ').replace(NUMBERING, ' ').replace(DATES, ' ')
  return [...(rest.match(DIGITS) ?? []), ...(rest.match(WRITTEN_AMOUNT) ?? [])]
}

/** The runs of a template: plain words, and figures that know their slots. A slot without a figure prints “—”. */
export function runsOf(template: string, figures: Figures): Run[] {
  return template.split(/(\{\{[\w.:-]+\}\})/).flatMap((part): Run[] => {
    const slot = /^\{\{([\w.:-]+)\}\}$/.exec(part)?.[1]
    if (slot !== undefined) return [{ text: figures[slot]?.text ?? NO_VALUE, slot }]
    return part === '' ? [] : [{ text: part }]
  })
}

/** A template in words. */
export function textOf(template: string, figures: Figures): string {
  return runsOf(template, figures)
    .map((run) => run.text)
    .join('')
}

/** The clauses that can be said with the figures at hand; null when none of those with figures can. */
function sayable(clauses: readonly string[], figures: Figures): string[] | null {
  const kept = clauses.filter((clause) => slotsOf(clause).every((slot) => figures[slot] !== undefined))
  const hasFigure = kept.some((clause) => slotsOf(clause).length > 0)
  const neededOne = clauses.some((clause) => slotsOf(clause).length > 0)
  return hasFigure || (!neededOne && kept.length > 0) ? kept : null
}

/** The least complete coverage of the figures of a sentence, with the slot that has it. */
function basisOf(template: string, figures: Figures): BoundFigure | null {
  const covered = slotsOf(template).flatMap((slot) => (figures[slot]?.coverage ? [figures[slot]] : []))
  const missing = (figure: BoundFigure) => (figure.coverage?.expected ?? 0) - (figure.coverage?.reported ?? 0)
  return covered.reduce<BoundFigure | null>(
    (worst, figure) => (worst === null || missing(figure) > missing(worst) ? figure : worst),
    null,
  )
}

/** （数据截至2025年6月30日，应报744份、已报740份）, the counts in slots of their own. */
function basisClause(figure: BoundFigure, book: Record<string, BoundFigure>): string {
  const { expected = 0, reported = 0 } = figure.coverage ?? {}
  const count = (part: 'expected' | 'reported', value: number, name: string) => {
    const slot = `${figure.slot}.${part}`
    book[slot] = {
      ...figure,
      slot,
      name: `${figure.name}：${name}`,
      text: `${value}份`,
      exact: String(value),
      value: `${value}.00`,
      unit: '份',
      metric: null,
      style: 'EXACT',
    }
    return tokenOf(slot)
  }
  return `（数据截至${formatDate(figure.asOf)}，应报${count('expected', expected, '应报月报')}、已报${count('reported', reported, '已报月报')}）`
}

/**
 * A sentence from its clauses; null when its figures have no records. Where reports are missing behind a total, the
 * sentence says 截至, 应报 and 已报. `book` takes the figures of that statement.
 */
export function composeSentence(spec: SentenceSpec, book: Record<string, BoundFigure>): string | null {
  const clauses = sayable(spec.clauses, book)
  const lead = spec.lead ?? ''
  if (clauses === null || slotsOf(lead).some((slot) => book[slot] === undefined)) return null
  const body = `${lead}${clauses.join(spec.joint ?? '，')}`
  const basis = basisOf(body, book)
  const isIncomplete =
    basis?.coverage !== null && basis !== null && basis.coverage.reported < basis.coverage.expected
  const statement = basis && (isIncomplete || spec.statesBasis) ? basisClause(basis, book) : ''
  return `${body}${statement}。`
}

/** A sentence with what a person made of it, if anything. */
export function sentenceOf(
  key: string,
  generated: string,
  edits: Readonly<Record<string, string>>,
): PaperSentence {
  const edited = edits[key]
  const isEdited = edited !== undefined && edited !== generated
  return { key, generated, template: isEdited ? edited : generated, isEdited }
}

import type { ReadContext, RegisterField, Value, Values } from '@/lib/imports/registers/types'
import type { RowProblem } from '@/lib/imports/types'
import { readArea } from '@/lib/imports/values/area/rules'
import { readDate } from '@/lib/imports/values/date/rules'
import { exactDecimal, normalizeCell, onlyNumber, readCount } from '@/lib/imports/values/number/rules'
import type { Reading } from '@/lib/imports/values/types'
import { readText, readWord } from '@/lib/imports/values/words/rules'

type Form<V extends Values, L> = Omit<RegisterField<V, L>, 'read' | 'show'>

/** A field that is one value of the record. */
function single<V extends Values, L>(
  form: Form<V, L>,
  read: (text: string, context: ReadContext<L>) => Reading<Value>,
  show: (value: Value) => string = (value) => (value === null ? '' : String(value)),
): RegisterField<V, L> {
  const { key } = form
  return {
    ...form,
    read: (text, context) => {
      const reading = read(text, context)
      if ('problem' in reading) return reading
      return { value: { [key]: reading.value } as Partial<V>, conversion: reading.conversion }
    },
    show: (values) => show(values[key] ?? null),
  }
}

/** Text of at most `max` characters. */
export function textField<V extends Values, L>(form: Form<V, L> & { max: number }): RegisterField<V, L> {
  const { max, ...rest } = form
  return single(rest, (text) => readText(text, max))
}

/** A whole number of at most `max`. */
export function countField<V extends Values, L>(form: Form<V, L> & { max: number }): RegisterField<V, L> {
  const { max, ...rest } = form
  return single(rest, (text) => readCount(text, max))
}

/** An area in ㎡ without a qualifier, as exact decimal. */
export function areaField<V extends Values, L>(form: Form<V, L>): RegisterField<V, L> {
  return single(form, (text) => {
    const reading = readArea(text)
    if ('problem' in reading) return reading
    if (reading.value.qualifier) return { problem: { key: 'approximateNumber', params: { text } } }
    return { value: reading.value.area, conversion: reading.conversion }
  })
}

/** One of some values by their words; the first word of each is the proper one. */
export function choiceField<V extends Values, L, T extends string>(
  form: Form<V, L> & { words: Record<T, readonly [string, ...string[]]> },
): RegisterField<V, L> {
  const { words, ...rest } = form
  const entries = Object.entries(words) as [T, readonly [string, ...string[]]][]
  const written = Object.fromEntries(entries.flatMap(([value, names]) => names.map((name) => [name, value])))
  const wordOf = (value: T) => words[value][0]
  return single(
    { ...rest, choices: entries.map(([, names]) => names[0]) },
    (text) => readWord<T>(text, written, wordOf),
    (value) => entries.find(([name]) => name === value)?.[1][0] ?? '',
  )
}

const YES_NO = { 是: true, 有: true, 否: false, 无: false } as const

/** 是 or 否. */
export function yesField<V extends Values, L>(form: Form<V, L>): RegisterField<V, L> {
  const wordOf = (value: boolean) => (value ? '是' : '否')
  return single(
    { ...form, choices: ['是', '否'] },
    (text) => readWord<boolean>(text, YES_NO, wordOf),
    (value) => wordOf(value === true),
  )
}

/**
 * A day. Rule: the day must be written out; a month or a year alone is not one.
 * @param mayLieAhead whether a day after today is allowed
 */
export function dayField<V extends Values, L>(
  form: Form<V, L> & { mayLieAhead?: boolean },
): RegisterField<V, L> {
  const { mayLieAhead = false, ...rest } = form
  return single(rest, (text, { today }): Reading<Value> => {
    const reading = readDate(text, mayLieAhead ? '9999-12-31' : today)
    if ('problem' in reading) return reading
    if (reading.value.precision !== 'DAY') return { problem: { key: 'dayRequired', params: { text } } }
    return { value: reading.value.date, conversion: reading.conversion }
  })
}

const AMOUNT_UNIT = /^(万元|万|元)?$/

/** An amount of money in 元 with two places: `3000`, `1.2万元` → `12000.00`. */
export function amountField<V extends Values, L>(form: Form<V, L> & { max: number }): RegisterField<V, L> {
  const { max, ...rest } = form
  return single(rest, (text): Reading<Value> => {
    const phrase = onlyNumber(normalizeCell(text))
    if ('problem' in phrase) return phrase
    const unit = AMOUNT_UNIT.exec(phrase.after.trim())
    if (!unit || !/^[¥￥]?$/.test(phrase.before.trim()))
      return { problem: { key: 'notAmount', params: { text } } }
    const exact = exactDecimal(phrase.digits, unit[1]?.startsWith('万') ? 4 : 0)
    if ('problem' in exact) return exact
    if (Number(exact.value) > max) return { problem: { key: 'tooBig', params: { max } } }
    return { value: exact.value, conversion: /^\d+(\.\d{1,2})?$/.test(text.trim()) ? null : exact.value }
  })
}

/** Hours in steps of a tenth, as text with one place. */
export function hoursField<V extends Values, L>(form: Form<V, L> & { max: number }): RegisterField<V, L> {
  const { max, ...rest } = form
  return single(rest, (text): Reading<Value> => {
    const clean = normalizeCell(text)
      .replace(/(个)?小时$/, '')
      .trim()
    if (!/^\d{1,6}(\.\d0?)?$/.test(clean)) return { problem: { key: 'notHours', params: { text } } }
    if (Number(clean) > max) return { problem: { key: 'tooBig', params: { max } } }
    const value = Number(clean).toFixed(1)
    return { value, conversion: clean === text.trim() ? null : value }
  })
}

/** A record of the county that a cell names. */
export type Named = { id: string; name: string }

const find = (options: readonly Named[], text: string) => {
  const key = normalizeCell(text)
  return options.find((option) => normalizeCell(option.name) === key)
}
const nameOf = (options: readonly Named[], id: Value) =>
  options.find((option) => option.id === id)?.name ?? ''
const unknown = (text: string, options: readonly Named[]): Reading<never> => ({
  problem: { key: 'unknownWord', params: { text, choices: options.map(({ name }) => name).join('、') } },
})

/** One of the county's own dictionary by its name, kept as its id under `valueKey`. */
export function namedField<V extends Values, L>(
  form: Form<V, L> & { valueKey: string; options: (lookups: L) => readonly Named[] },
): RegisterField<V, L> {
  const { valueKey, options, ...rest } = form
  return {
    ...rest,
    cleared: { [valueKey]: null } as Partial<V>,
    read: (text, { lookups }) => {
      const found = find(options(lookups), text)
      if (!found) return unknown(text, options(lookups))
      return { value: { [valueKey]: found.id } as Partial<V>, conversion: null }
    },
    show: (values, lookups) => nameOf(options(lookups), values[valueKey] ?? null),
  }
}

/** Several of a dictionary, separated by ；or 、, kept as sorted ids under `valueKey`. */
export function namedListField<V extends Values, L>(
  form: Form<V, L> & { valueKey: string; options: (lookups: L) => readonly Named[] },
): RegisterField<V, L> {
  const { valueKey, options, ...rest } = form
  return {
    ...rest,
    cleared: { [valueKey]: [] } as unknown as Partial<V>,
    read: (text, { lookups }) => {
      const ids: string[] = []
      for (const part of text.split(/[；;、，,\n]/)) {
        if (part.trim() === '') continue
        const found = find(options(lookups), part)
        if (!found) return unknown(part.trim(), options(lookups))
        ids.push(found.id)
      }
      return { value: { [valueKey]: [...new Set(ids)].sort() } as unknown as Partial<V>, conversion: null }
    },
    show: (values, lookups) => {
      const ids = values[valueKey]
      return Array.isArray(ids) ? ids.map((id) => nameOf(options(lookups), id)).join('、') : ''
    },
  }
}

/** What a rule of a register forbids, field → message key, as problems of a row. */
export function faultProblems(faults: Record<string, string>): RowProblem[] {
  return Object.entries(faults).map(([field, key]) => ({
    field,
    problem: { key: key as `validation.${string}` },
  }))
}

import { normalizeName } from '@/lib/core/text'
import { columnsOf, plainText } from '@/lib/spreadsheets/columns'
import type { SheetTable } from '@/lib/spreadsheets/model'

type Column = 'name' | 'phone' | 'mark'

/** Headings by which the columns of a sign-up list are known. */
const HEADINGS: Record<Column, readonly string[]> = {
  name: ['姓名', '名字', '参加人', '参与人', '签到人', '居民姓名', 'name'],
  phone: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系电话', '联系方式', 'phone', 'mobile'],
  mark: ['身份标识', '身份证', '身份证号', '身份证号码', '证件号', '证件号码', '编号', 'id'],
}

/** Where a list has its columns; null for those it does not have. */
export function signUpColumns(header: readonly string[]): Record<Column, number | null> {
  return columnsOf(header, HEADINGS)
}

/** Whether a list has a column by which its people can be told apart. */
export function namesPeople(columns: Record<Column, number | null>): boolean {
  return columns.name !== null || columns.phone !== null || columns.mark !== null
}

/** Digits of a telephone number without the country's prefix; null when there are too few to be one. */
function phoneOf(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '')
  return digits.length >= 7 && digits.length <= 20 ? digits : null
}

/**
 * What tells one person of a list from another, or null when a row says nothing. Rule: a mark of identity alone if there is
 * one; else the telephone with the name, for a family may share one; else the name alone.
 */
export function personOf(cells: { name: string; phone: string; mark: string }): string | null {
  const mark = cells.mark.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (mark !== '') return `mark ${mark}`
  const name = normalizeName(cells.name).replace(/\s/g, '')
  const phone = phoneOf(cells.phone)
  if (phone !== null) return `phone ${phone} ${name}`
  return name === '' ? null : `name ${name}`
}

/** The people of a list, each once, the rows that repeat somebody counted and those that name nobody by their numbers. */
export function readPeople({ header, rows }: Pick<SheetTable, 'header' | 'rows'>): {
  people: string[]
  doubles: number
  unreadable: number[]
} {
  const columns = signUpColumns(header)
  const people = new Set<string>()
  const unreadable: number[] = []
  let named = 0
  for (const { number, cells } of rows) {
    const at = (column: number | null) => plainText(cells, column)
    const person = personOf({ name: at(columns.name), phone: at(columns.phone), mark: at(columns.mark) })
    if (person === null) unreadable.push(number)
    else {
      named += 1
      people.add(person)
    }
  }
  return { people: [...people], doubles: named - people.size, unreadable }
}

import { newBook } from '@/lib/briefings/figures/rules'
import type { Book } from '@/lib/briefings/figures/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { textOf } from '@/lib/briefings/sentences/rules'

/** A sentence in words, as the paper prints it. */
export function said(make: (book: Book) => string | null): string | null {
  const book = newBook('2025-06-30')
  const template = make(book)
  return template === null ? null : textOf(template, book.figures)
}

/** The same of several. */
export function saidAll(make: (book: Book) => string[]): string[] {
  const book = newBook('2025-06-30')
  return make(book).map((template) => textOf(template, book.figures))
}

/** The sentences among the parts of a paper. */
export const partTexts = (make: (book: Book) => DraftPart[]) =>
  saidAll((book) => make(book).flatMap((part) => (part.kind === 'sentence' ? [part.template] : [])))

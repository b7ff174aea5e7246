import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { ExampleKey } from '@/lib/briefings/outlines/types'
import type { PaperSentence } from '@/lib/briefings/sentences/types'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Annex, Chart, Table } from '@/lib/documents/model'
import type { SheetModel } from '@/lib/spreadsheets/model'

/** A part of a paper before a person's edits: headings, sentences with their figures in slots, tables and charts. */
export type DraftPart =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'sentence'; key: string; template: string }
  | Table
  | Chart

/** The same with the sentences as they stand. */
export type PaperPart = Exclude<DraftPart, { kind: 'sentence' }> | ({ kind: 'sentence' } & PaperSentence)

/** The unit, center or event of an example; the event also names the center that hosted it. */
export type Example = { id: string; name: string; centerId?: string }

/** What people made of a paper: sentences by key, chosen examples. */
export type PaperEdits = {
  sentences: Record<string, string>
  examples: Partial<Record<ExampleKey, Example>>
}

/** A paper before the edits of people: what every kind is built to. */
export type PaperDraft = {
  title: string
  subtitle?: string
  addressee?: string
  signature?: string
  date?: CalendarDate
  parts: DraftPart[]
  annexes: Annex[]
  figures: Record<string, BoundFigure>
  sheets: SheetModel[]
}

/** A paper as the screen shows it and as the files are made of it. */
export type Paper = Omit<PaperDraft, 'parts'> & { parts: PaperPart[] }

import type { MessageKey } from '@/lib/i18n/message-key'
import { TEMPLATE_FIELDS } from '@/lib/imports/mapping/rules'
import type { RegisterForm } from '@/lib/imports/registers/types'
import type { ErrorRows } from '@/lib/imports/types'
import { QUALIFIER_WORD } from '@/lib/imports/values/area/rules'
import { CATEGORY_WORD, kindWord, OWNERSHIP_WORD, STATUS_WORD } from '@/lib/imports/values/words/rules'
import type { TownshipOption } from '@/lib/org/types'
import type { SheetTable, TemplateModel } from '@/lib/spreadsheets/model'

type TemplateField = (typeof TEMPLATE_FIELDS)[number]

const CHOICES: Partial<Record<TemplateField, string[]>> = {
  category: Object.values(CATEGORY_WORD),
  kind: [kindWord('NEW_BUILD'), kindWord('RENOVATED'), kindWord('UNRENOVATED'), kindWord(null)],
  status: [STATUS_WORD.PLANNED, STATUS_WORD.BUILDING, STATUS_WORD.OPEN],
  areaQualifier: Object.values(QUALIFIER_WORD),
  ownership: Object.values(OWNERSHIP_WORD),
}
const WIDE: readonly TemplateField[] = ['name', 'areaAsStated', 'address', 'notes']
const REQUIRED: readonly TemplateField[] = ['name', 'category']

export type TemplateWords = {
  name: string
  title: string
  heading: (field: TemplateField) => string
  note: (field: TemplateField) => string
  instructions: string[]
}

/**
 * The workbook to fill in: one row for each community of the county, with its township. Areas and dates are text there,
 * because qualifiers and partial dates are allowed.
 */
export function toTemplateModel(words: TemplateWords, units: readonly TownshipOption[]): TemplateModel {
  const prefilled = (township: string, community: string) =>
    TEMPLATE_FIELDS.map((field) => (field === 'township' ? township : field === 'community' ? community : ''))
  return {
    name: words.name,
    title: words.title,
    instructions: words.instructions,
    columns: TEMPLATE_FIELDS.map((field) => ({
      header: words.heading(field),
      width: WIDE.includes(field) ? 28 : 14,
      isRequired: REQUIRED.includes(field),
      kind: 'text',
      note: words.note(field),
      ...(CHOICES[field] && { choices: CHOICES[field] }),
    })),
    rows: units.flatMap((township) =>
      township.communities.map((community) => prefilled(township.name, community.name)),
    ),
  }
}

/** Refused rows as a table, its cells as they were read. */
export function toErrorTable(refused: ErrorRows, sheetName: string): SheetTable {
  return {
    format: 'xlsx',
    sheetName,
    headerRow: 1,
    header: refused.header,
    rows: refused.rows.map(({ line, cells }) => ({ number: line, cells: cells.map((text) => ({ text })) })),
  }
}

export type RegisterWords = {
  name: string
  title: string
  word: (key: MessageKey) => string
  /** What may be chosen in a column, by its field, where the county's dictionaries say so. */
  choices: Partial<Record<string, string[]>>
  instructions: string[]
}

/** The workbook of a register to fill in, its columns as the form has them. */
export function toRegisterTemplate(form: RegisterForm, words: RegisterWords): TemplateModel {
  return {
    name: words.name,
    title: words.title,
    instructions: words.instructions,
    columns: form.fields.map((field) => {
      const choices = field.choices ?? words.choices[field.key]
      return {
        header: field.name ?? words.word(field.label),
        width: field.width ?? 14,
        isRequired: field.isRequired ?? false,
        kind: 'text',
        note: words.word(field.note),
        ...(choices && { choices: [...choices] }),
      }
    }),
  }
}

import ExcelJS, { type Alignment, type Cell, type Font, type Workbook } from 'exceljs'
import { now } from '@/lib/core/clock'
import { xmlSafe } from '@/lib/core/text'
import { type FontPreset, faceOf } from '@/lib/documents/fonts'
import type { FontKind } from '@/lib/documents/model'
import { type PartEdit, settle } from '@/lib/documents/settle'

export type WorkbookOptions = { author?: string; createdAt?: Date; fontPreset?: FontPreset }

const THIN = { style: 'thin' } as const
/** Thin lines on all four sides. */
export const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }

/** A workbook with the dates and the author of its making. */
export function newWorkbook(options: WorkbookOptions): Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = xmlSafe(options.author ?? '')
  workbook.lastModifiedBy = workbook.creator
  workbook.created = options.createdAt ?? now()
  workbook.modified = workbook.created
  return workbook
}

/** Children of a font in the order that the format demands; exceljs writes the colour too early. */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

const rankOf = (element: string) => FONT_CHILDREN.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '')

const orderFonts: PartEdit = (path, xml) =>
  path === 'xl/styles.xml'
    ? xml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
        const elements = children.match(/<[^>]+\/>/g) ?? []
        return `<font>${elements.sort((a, b) => rankOf(a) - rankOf(b)).join('')}</font>`
      })
    : xml

/** The bytes of a workbook; the same content and dates give the same bytes. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const buffer = await workbook.xlsx.writeBuffer()
  return settle(new Uint8Array(buffer), workbook.created.toISOString(), orderFonts)
}

/** A font of the workbook; `size` in points. */
export function font(kind: FontKind, size: number, preset: FontPreset = 'GB2312'): Partial<Font> {
  return { name: faceOf(preset, kind), size }
}

/** Sets the look of a cell at one stroke. */
export function dress(
  cell: Cell,
  look: { font: Partial<Font>; align: Partial<Alignment>; isBordered?: boolean },
): void {
  cell.font = look.font
  cell.alignment = { vertical: 'middle', ...look.align }
  if (look.isBordered) cell.border = BORDER
}

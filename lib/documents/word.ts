import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { formatDate } from '@/lib/core/format/date'
import { xmlSafe } from '@/lib/core/text'
import { chartParagraph } from '@/lib/documents/chart'
import { faceOf, fontAttributes, PAGE_NUMBER_FACE } from '@/lib/documents/fonts'
import {
  type Annex,
  annexLabel,
  type Block,
  besideEachOther,
  type Chart,
  type DocumentModel,
} from '@/lib/documents/model'
import { CHARACTER, LINE_PITCH, marginsOf, type Orientation, SHEET, textWidthOf } from '@/lib/documents/page'
import {
  BODY_SIZE,
  blankLine,
  bodyParagraph,
  headingParagraph,
  headingStyles,
  plainLine,
  titleParagraph,
  type WordOptions,
} from '@/lib/documents/paragraphs'
import { RawParts } from '@/lib/documents/raw-parts'
import { type PartEdit, settle } from '@/lib/documents/settle'
import { signatureIndents } from '@/lib/documents/signature'
import { tableParts } from '@/lib/documents/table'
import { cellStyles } from '@/lib/documents/table-cells'

/** 四号, in half points. */
const PAGE_NUMBER_SIZE = 28

type Setting = { orientation: Orientation; nextChart: () => number; raw: RawParts; options: WordOptions }

function blockParts(block: Exclude<Block, Chart> | Chart[], setting: Setting): FileChild[] {
  const width = textWidthOf(setting.orientation)
  if (Array.isArray(block))
    return [chartParagraph(block, { width, nextId: setting.nextChart }, setting.options)]
  switch (block.kind) {
    case 'paragraph':
      return [bodyParagraph(block, setting.options)]
    case 'heading':
      return [headingParagraph(block, setting.options)]
    case 'table':
      return tableParts(block, width, setting)
  }
}

/** 附件说明: two characters in, names aligned under each other, no stop after them. Rule: GB/T 9704-2012 7.3.4. */
function annexList(annexes: readonly Annex[], options: WordOptions): Paragraph[] {
  if (annexes.length === 0) return []
  const isSingle = annexes.length === 1
  const left = CHARACTER * (isSingle ? 5 : 6)
  const lines = annexes.map((annex, index) => {
    const text = isSingle ? annex.title : `${index + 1}. ${annex.title}`
    const hanging = index > 0 ? CHARACTER : left - CHARACTER * 2
    // The signature never stands on a page without anything above it.
    const look = { kind: 'FANG_SONG' as const, indent: { left, hanging }, keepNext: true }
    return plainLine(`${index === 0 ? '附件：' : ''}${text}`, look, options)
  })
  return [blankLine(options, true), ...lines]
}

function signatureLines(model: DocumentModel, options: WordOptions): Paragraph[] {
  const date = model.date ? formatDate(model.date) : ''
  const signature = model.signature ?? ''
  if (!date && !signature) return []
  const indents = signatureIndents(signature, date)
  const line = (text: string, right: number, keepNext: boolean) =>
    plainLine(text, { kind: 'FANG_SONG', align: 'RIGHT', indent: { right }, keepNext }, options)
  return [
    blankLine(options, true),
    ...(signature ? [line(signature, indents.signature, date !== '')] : []),
    ...(date ? [line(date, indents.date, false)] : []),
  ]
}

function front(model: DocumentModel, options: WordOptions): Paragraph[] {
  const subtitle = model.subtitle?.split('\n') ?? []
  return [
    titleParagraph(model.title, options),
    ...subtitle.map((line) => plainLine(line, { kind: 'KAI', align: 'CENTER' }, options)),
    blankLine(options),
    ...(model.addressee ? [plainLine(`${model.addressee}：`, { kind: 'FANG_SONG' }, options)] : []),
  ]
}

/** First a paragraph, never a table: LibreOffice loses the break of a section that begins with a table. */
function annexParts(annex: Annex, label: string, setting: Setting): FileChild[] {
  return [
    plainLine(label, { kind: 'HEI' }, setting.options),
    blankLine(setting.options),
    titleParagraph(annex.title, setting.options),
    blankLine(setting.options),
    ...besideEachOther(annex.blocks).flatMap((block) => blockParts(block, setting)),
  ]
}

/** “— 1 —” at the outer edge, one character in. Rule: GB/T 9704-2012 7.5. */
function pageNumber(align: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const side =
    align === AlignmentType.LEFT ? { left: PAGE_NUMBER_SIZE * 10 } : { right: PAGE_NUMBER_SIZE * 10 }
  const font = {
    ascii: PAGE_NUMBER_FACE,
    hAnsi: PAGE_NUMBER_FACE,
    eastAsia: PAGE_NUMBER_FACE,
    cs: 'Times New Roman',
    hint: 'eastAsia',
  }
  return new Footer({
    children: [
      new Paragraph({
        alignment: align,
        indent: side,
        children: [new TextRun({ font, size: PAGE_NUMBER_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

function section(orientation: Orientation, children: FileChild[]): ISectionOptions {
  return {
    properties: {
      page: {
        size: { ...SHEET, orientation: PageOrientation[orientation] },
        margin: marginsOf(orientation),
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children,
  }
}

function sections(model: DocumentModel, raw: RawParts, options: WordOptions): ISectionOptions[] {
  let charts = 0
  const setting = (orientation: Orientation): Setting => ({
    orientation,
    raw,
    options,
    nextChart: () => {
      charts += 1
      return charts
    },
  })
  const blocks = besideEachOther(model.blocks)
  const last = blocks.at(-1)
  // Some of the text stands above the signature, wherever the page ends.
  const isKept = (block: (typeof blocks)[number]) =>
    block === last && model.annexes.length === 0 && model.signature !== undefined
  const body = [
    ...front(model, options),
    ...blocks.flatMap((block) =>
      !Array.isArray(block) && block.kind === 'paragraph' && isKept(block)
        ? [bodyParagraph(block, options, true)]
        : blockParts(block, setting('PORTRAIT')),
    ),
    ...annexList(model.annexes, options),
    ...signatureLines(model, options),
  ]
  return [
    section('PORTRAIT', body),
    ...model.annexes.map((annex, index) =>
      section(
        annex.orientation,
        annexParts(annex, annexLabel(index, model.annexes.length), setting(annex.orientation)),
      ),
    ),
  ]
}

/**
 * Paragraphs without an exact pitch (titles, cells, charts) taken off the page's grid, on which LibreOffice would give
 * each of their lines whole cells. docx has no option for it at paragraphs.
 */
const offGrid: PartEdit = (path, xml) =>
  path === 'word/document.xml' || path === 'word/styles.xml'
    ? xml.replace(/<w:spacing [^>]*w:lineRule="(?:atLeast|auto)"\/>/g, '<w:snapToGrid w:val="0"/>$&')
    : xml

/** Every text of the model cleaned at one place, so that no builder can forget it. */
function safeModel(model: DocumentModel): DocumentModel {
  return JSON.parse(JSON.stringify(model), (_key, value) =>
    typeof value === 'string' ? xmlSafe(value) : value,
  )
}

/**
 * The paper as a Word file laid out by GB/T 9704-2012: 22 lines of 28 characters, page numbers at the outer edge, each
 * annex in a section of its own. The same model and options always give the same bytes.
 * @throws RangeError when a table's head spans or row lengths do not fit its columns
 */
export async function renderWord(model: DocumentModel, options: WordOptions): Promise<Uint8Array> {
  const safe = safeModel(model)
  const raw = new RawParts()
  const { properties } = safe
  const custom = {
    snapshotId: properties.snapshotId,
    snapshotHash: properties.snapshotHash,
    ...properties.custom,
  }
  const document = new Document({
    title: safe.title,
    creator: properties.author,
    lastModifiedBy: properties.author,
    ...(properties.subject ? { subject: properties.subject } : {}),
    customProperties: Object.entries(custom).map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontAttributes(faceOf(options.fontPreset, 'FANG_SONG')),
            size: BODY_SIZE,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
        ...headingStyles(options),
      },
      paragraphStyles: cellStyles(options.fontPreset),
    },
    sections: sections(safe, raw, options),
  })
  const edit: PartEdit = (path, xml) => raw.fill(path, offGrid(path, xml))
  return settle(await Packer.toBuffer(document), properties.createdAt, edit)
}

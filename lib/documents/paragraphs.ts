import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx'
import { type FontPreset, faceOf, fontAttributes } from '@/lib/documents/fonts'
import type { FontKind, Heading, Run, Paragraph as TextParagraph } from '@/lib/documents/model'
import { CHARACTER, CHARACTER_SPACING, LINE_PITCH } from '@/lib/documents/page'
import { breakTitle } from '@/lib/documents/title'

export type WordOptions = { fontPreset: FontPreset; boldThirdLevel: boolean }

/** 三号, in half points. */
export const BODY_SIZE = 32
/** 二号, in half points. */
const TITLE_SIZE = 44

const ALIGN = { CENTER: AlignmentType.CENTER, RIGHT: AlignmentType.RIGHT, LEFT: AlignmentType.LEFT }
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const HEADING_FONTS: FontKind[] = ['HEI', 'KAI', 'FANG_SONG', 'FANG_SONG']

/** Exact pitch on the page's grid, so that Word and LibreOffice agree on 22 lines. */
export const EXACT = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

type RunLook = { kind: FontKind; size?: number; bold?: boolean; spacing?: number; breaksBefore?: number }

/** One run of text with its face named for every script. */
export function textRun(text: string, look: RunLook, options: WordOptions): TextRun {
  return new TextRun({
    text: text.replace(/\s*\n\s*/g, ' '),
    font: fontAttributes(faceOf(options.fontPreset, look.kind)),
    size: look.size ?? BODY_SIZE,
    ...(look.bold ? { bold: true } : {}),
    ...(look.spacing === undefined ? {} : { characterSpacing: look.spacing }),
    ...(look.breaksBefore ? { break: look.breaksBefore } : {}),
  })
}

/** Runs of body text at 28 characters a line. */
export function bodyRuns(runs: readonly Run[], options: WordOptions): TextRun[] {
  return runs.map((run) =>
    textRun(
      run.text,
      { kind: run.font ?? 'FANG_SONG', bold: run.bold ?? false, spacing: CHARACTER_SPACING },
      options,
    ),
  )
}

const firstLineIndent = { firstLine: CHARACTER * 2, firstLineChars: 200 }

/** A paragraph of text: two characters in, lines flush. Rule: GB/T 9704-2012 7.3.3. */
export function bodyParagraph(block: TextParagraph, options: WordOptions, keepNext = false): Paragraph {
  const isIndented = !block.isFlush && !block.align
  return new Paragraph({
    alignment: block.align ? ALIGN[block.align] : AlignmentType.BOTH,
    spacing: EXACT,
    // Widow control would leave the last line of a page empty, and a page of an official paper is full.
    widowControl: false,
    ...(keepNext ? { keepNext } : {}),
    ...(isIndented ? { indent: firstLineIndent } : {}),
    children: bodyRuns(block.runs, options),
  })
}

/** A heading in its style, with its number as text. */
export function headingParagraph(block: Heading, options: WordOptions): Paragraph {
  const kind = HEADING_FONTS[block.level - 1] ?? 'FANG_SONG'
  const look = {
    kind,
    bold: block.level === 3 && options.boldThirdLevel,
    spacing: CHARACTER_SPACING,
  }
  return new Paragraph({
    heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_4,
    alignment: AlignmentType.BOTH,
    spacing: EXACT,
    indent: firstLineIndent,
    keepNext: true,
    children: [textRun(`${block.number ?? ''}${block.text}`, look, options)],
  })
}

/** Styles of the four headings: black, 三号, no blue and no space of Word's own. */
export function headingStyles(options: WordOptions) {
  const style = (level: number) => ({
    run: {
      font: fontAttributes(faceOf(options.fontPreset, HEADING_FONTS[level - 1] ?? 'FANG_SONG')),
      size: BODY_SIZE,
      color: '000000',
      bold: level === 3 && options.boldThirdLevel,
      italics: false,
    },
    paragraph: { spacing: EXACT, indent: firstLineIndent, keepNext: true },
  })
  return { heading1: style(1), heading2: style(2), heading3: style(3), heading4: style(4) }
}

/** An empty line of the pitch. */
export function blankLine(options: WordOptions, keepNext = false): Paragraph {
  return new Paragraph({
    spacing: EXACT,
    ...(keepNext ? { keepNext } : {}),
    children: [textRun('', { kind: 'FANG_SONG' }, options)],
  })
}

/** 35 pt for a title of 22 pt; off the grid, on which Word would give it one line and LibreOffice two. */
const TITLE_LINE = { line: 700, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 }

/** A title: 二号小标宋, centred, broken where the sense allows. Rule: GB/T 9704-2012 7.3.1. */
export function titleParagraph(title: string, options: WordOptions): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: TITLE_LINE,
    children: breakTitle(title).map((line, index) =>
      textRun(
        line,
        {
          kind: 'XIAO_BIAO_SONG',
          size: TITLE_SIZE,
          bold: options.fontPreset === 'WINDOWS',
          breaksBefore: index === 0 ? 0 : 1,
        },
        options,
      ),
    ),
  })
}

/** A line of one look, aligned or indented as a whole. */
export function plainLine(
  text: string,
  look: {
    kind: FontKind
    align?: keyof typeof ALIGN
    indent?: { left?: number; right?: number; hanging?: number }
    keepNext?: boolean
  },
  options: WordOptions,
): Paragraph {
  return new Paragraph({
    alignment: ALIGN[look.align ?? 'LEFT'],
    spacing: EXACT,
    ...(look.indent ? { indent: look.indent } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
    children: [textRun(text, { kind: look.kind, spacing: CHARACTER_SPACING }, options)],
  })
}

import { execFile, execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { captures } from '@/tests/support/ooxml'

const run = promisify(execFile)

function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What the layout of Office files is checked with and this machine lacks. */
export const missingPrograms = () => ['soffice', 'pdftotext'].filter((command) => !isInstalled(command))

/** A line of text with its place, in points from the upper left corner. */
export type Line = { page: number; x: number; y: number; text: string }

export type LaidOut = { lines: Line[]; widths: number[] }

/**
 * Converts files by one start of LibreOffice, with a profile of its own, so that another one running on the machine does not
 * matter.
 */
export const convert = (folder: string, files: readonly string[], format: string) =>
  run('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...files,
  ])

/** The lines of a PDF. */
export async function readLines(pdf: string): Promise<LaidOut> {
  const boxes = path.join(path.dirname(pdf), `${path.basename(pdf)}.html`)
  await run('pdftotext', ['-bbox-layout', pdf, boxes])
  const text = await readFile(boxes, 'utf8')
  const lines = text
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/line>/gs)].map(
        ([, x = '', y = '', words = '']) => ({
          page: index + 1,
          x: Number(x),
          y: Number(y),
          text: captures(words, /<word [^>]*>([^<]*)<\/word>/g)
            .join('')
            .replaceAll('&amp;', '&'),
        }),
      ),
    )
  return { lines, widths: captures(text, /<page width="([\d.]+)"/g).map(Number) }
}

const isPageNumber = (line: Line) => /^—\d+—$/.test(line.text)

export const linesOn = ({ lines }: LaidOut, page: number) => lines.filter((line) => line.page === page)
export const numberOn = (paper: LaidOut, page: number) => linesOn(paper, page).find(isPageNumber)
/** The lines of a page but its number. */
export const bodyOn = (paper: LaidOut, page: number) =>
  linesOn(paper, page).filter((line) => !isPageNumber(line))
/** The pages of a paper, counted from 1. */
export const pagesOf = ({ widths }: LaidOut) => widths.map((_, index) => index + 1)

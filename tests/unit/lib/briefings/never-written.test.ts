import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, ROOT, readSources } from '@/tests/support/source-tree'

/** The figures of the speech, exactly and as they are printed. Rule: domain.md §4 and §6.5. */
const VALUES =
  '28|35|45|120|83|80|350|357|318|39|3200|3,?217|5000|5,?0(?:12|46|80)|300|305|800|806(?:\\.4)?|1\\.5|2\\.5|25,?000|15,?043|12,?600|2,?443|200|206|124|60|62|600|400|72\\.6'
const NUMBER = new RegExp(`(?<![\\w.#])(?:${VALUES})(?![\\w.%])`)
const PHRASE = new RegExp(
  `(?<![\\d.])(?:(?:${VALUES}|8|12|30|20|5)万?余?(?:个(?!月)|人次|场次|次|件|名|人|户|项)|[46]00(?:平方米|㎡))`,
)

/** A source without its comments, line by line. */
const linesOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').split('\n')

const found = (files: readonly { path: string; text: string }[], pattern: RegExp) =>
  files.flatMap((file) =>
    linesOf(file.text)
      .filter((line) => pattern.test(line))
      .map((line) => `${file.path}: ${line.trim()}`),
  )

describe('no figure of the speech is written', () => {
  it('as a number where papers are made', () => {
    // Lengths of inputs are limits, no figures.
    const files = readSources('lib').filter(
      (file) => file.path.startsWith('lib/briefings/') && file.path !== 'lib/briefings/schema.ts',
    )
    expect(files.length).toBeGreaterThan(30)
    expect(found(files, NUMBER)).toEqual([])
  })

  it('as a phrase in code, pages or words', () => {
    const messages = listFiles('lib/i18n/messages')
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
    expect(found([...readSources('lib', 'components', 'app'), ...messages], PHRASE)).toEqual([])
  })

  it('and the patterns find them where they are', () => {
    for (const line of ['28个中心', '超过1.5万人次', '350余件', '不低于600平方米', '8个功能区域', '806户'])
      expect(PHRASE.test(line)).toBe(true)
    for (const line of ['const canteens = 28', "text: '2.5万'", 'value(15_043, 3217)'])
      expect(NUMBER.test(line.replace('_', ''))).toBe(true)
  })
})

'use client'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { TONE_TEXT } from '@/components/report-status/tone-text'
import { formatMonth } from '@/lib/core/format/date'
import { reportHref } from '@/lib/reporting/mine/view'
import {
  MARK_OF_GLYPH,
  MARK_TONE,
  MARK_WORDS,
  type MatrixLine,
  type MatrixLines,
} from '@/lib/reporting/status/view'

type Props = { months: readonly string[]; groups: readonly MatrixLines[] }

/** The rows of the matrix, drawn from one sign a month: thousands of cells travel as a few letters. */
export function StatusMatrixBody({ months, groups }: Props) {
  const t = useTranslations('report-status')
  // Filled in by hand: the library takes longer for one of these labels than the whole cell does.
  const label: string = t.raw('openCell')
  const monthWords = months.map(formatMonth)
  const cell = ({ id, name, glyphs, links }: MatrixLine, index: number) => {
    const [glyph = '', month = ''] = [glyphs[index], months[index]]
    const mark = MARK_OF_GLYPH.get(glyph) ?? 'NOT_EXPECTED'
    const word = MARK_WORDS[mark]
    if (links[index] === '0')
      return (
        <span role="img" aria-label={word} title={word} className={TONE_TEXT[MARK_TONE[mark]]}>
          {glyph}
        </span>
      )
    return (
      <a
        href={reportHref({ centerId: id, month })}
        data-row-link
        title={word}
        aria-label={label
          .replace('{state}', word)
          .replace('{center}', () => name)
          .replace('{month}', monthWords[index] ?? '')}
        className={`status-link ${TONE_TEXT[MARK_TONE[mark]]}`}
      >
        {glyph}
      </a>
    )
  }
  return (
    <tbody>
      {groups.map((group) => (
        <Fragment key={group.id ?? 'county'}>
          <tr>
            <th scope="rowgroup" className="!bg-sunken !font-semibold" colSpan={months.length + 1}>
              {group.name ?? t('countyLevel')}
            </th>
          </tr>
          {group.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" title={line.unit}>
                {line.name}
              </th>
              {months.map((month, index) => (
                <td key={month} className="centered">
                  {cell(line, index)}
                </td>
              ))}
            </tr>
          ))}
        </Fragment>
      ))}
    </tbody>
  )
}

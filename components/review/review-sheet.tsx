'use client'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { Notice } from '@/components/feedback/notice'
import { ReviewActions } from '@/components/review/review-actions'
import { ReviewCellRow } from '@/components/review/review-cell-row'
import { Checkbox } from '@/components/ui/checkbox'
import type { ReviewDetail } from '@/lib/reporting/review/types'
import { isCellFlagged, isCellOfInterest, ODD_GROUP, oddFirst } from '@/lib/reporting/review/view'

/** The figures of a report before its reviewer; cells are marked with a reason and given back together. */
export function ReviewSheet({ detail }: { detail: ReviewDetail }) {
  const t = useTranslations('review')
  const reports = useTranslations('reports')
  const [marks, setMarks] = useState<ReadonlyMap<string, string>>(new Map())
  const [isNarrowed, setIsNarrowed] = useState(false)
  const cells = detail.sections.flatMap((section) => section.cells)
  const groups = oddFirst(detail.sections)
  const flagged = cells.filter(isCellFlagged).length + detail.hints.length
  const hasDrift = cells.some((cell) => cell.registerNow !== null)
  const mark = (code: string, reason: string | null) =>
    setMarks((current) => {
      const next = new Map(current)
      if (reason === null) next.delete(code)
      else next.set(code, reason)
      return next
    })
  return (
    <>
      {detail.hints.map((hint) => (
        <Notice key={hint.rule} tone="warning" className="mb-3">
          {reports(`findings.${hint.rule}`, hint.params)}
          {detail.formNote && <p className="text-ink">{detail.formNote}</p>}
        </Notice>
      ))}
      {hasDrift && (
        <Notice tone="danger" className="mb-3">
          {t('drift')}
        </Notice>
      )}
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <div className="flex flex-wrap items-center gap-4 border-b border-line px-4 py-2 text-table print:hidden">
          <span className="text-soft">
            {flagged > 0 ? t('flaggedCount', { count: flagged }) : t('clear')}
          </span>
          <Checkbox
            label={t('onlyFlagged')}
            checked={isNarrowed}
            onChange={(event) => setIsNarrowed(event.target.checked)}
          />
        </div>
        <div className="table-box">
          <table className="table min-w-5xl" data-sticky-column="true">
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col" className="centered">
                  {t('unitOfMeasure')}
                </th>
                {(['value', 'previous', 'lastYear', 'median'] as const).map((key) => (
                  <th key={key} scope="col" className="numeric">
                    {t(key)}
                  </th>
                ))}
                <th scope="col">{t('line')}</th>
                <th scope="col" className="w-96">
                  {t('finding')}
                </th>
                {detail.can.return && <th scope="col">{t('mark')}</th>}
              </tr>
            </thead>
            <tbody>
              {groups.map((section) => {
                const shown = section.cells.filter(
                  (cell) => !isNarrowed || isCellOfInterest(cell) || marks.has(cell.code),
                )
                if (shown.length === 0) return null
                return (
                  <Fragment key={section.key}>
                    <tr>
                      <th scope="rowgroup" colSpan={9} className="!bg-sunken !font-semibold">
                        {section.key === ODD_GROUP
                          ? t('oddFirst')
                          : reports(`sections.${section.key}` as never)}
                      </th>
                    </tr>
                    {shown.map((cell) => (
                      <ReviewCellRow
                        key={cell.code}
                        cell={cell}
                        canMark={detail.can.return}
                        reason={marks.get(cell.code) ?? null}
                        onMark={(reason) => mark(cell.code, reason)}
                      />
                    ))}
                  </Fragment>
                )
              })}
            </tbody>
          </table>
        </div>
      </div>
      <ReviewActions detail={detail} marks={marks} flagged={flagged} hasDrift={hasDrift} />
    </>
  )
}

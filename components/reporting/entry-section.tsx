'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { EntryRow } from '@/components/reporting/entry-row'
import { Button } from '@/components/ui/button'
import type { EntryAction, EntryState, EntryView } from '@/lib/reporting/entry/types'
import type { FormSection } from '@/lib/reporting/form/types'

type Props = {
  section: FormSection
  /** Rows of the sections before it. */
  before: number
  canSave: boolean
  /** A phone shows one section at a time. */
  isCurrent: boolean
  state: EntryState
  view: EntryView
  dispatch: Dispatch<EntryAction>
}

/** One part of the sheet with its zero return. */
export function EntrySection({ section, before, canSave, isCurrent, state, view, dispatch }: Props) {
  const t = useTranslations('reports')
  const typed = section.rows.filter((row) => row.kind === 'TYPED').map((row) => row.code)
  const isZero = state.zeroSections.includes(section.key)
  const isAllBlankOrZero = typed.every((code) => ['', '0'].includes((state.cells[code] ?? '').trim()))
  const offersZero = canSave && typed.length > 0 && (isZero || isAllBlankOrZero)
  return (
    <tbody className={isCurrent ? 'max-sm:block' : 'max-sm:hidden print:table-row-group'}>
      <tr className="max-sm:block">
        <th
          scope="rowgroup"
          colSpan={7}
          className="!bg-sunken !font-semibold max-sm:flex max-sm:min-h-12 max-sm:items-center"
        >
          <div className="flex w-full flex-wrap items-center justify-between gap-2">
            <span>
              {t(`sections.${section.key}` as never)}
              {isZero && <span className="ml-2 text-small font-normal text-soft">{t('zero')}</span>}
            </span>
            {offersZero && (
              <Button
                size="sm"
                variant="ghost"
                className="print:hidden max-sm:min-h-11"
                onClick={() =>
                  dispatch({ type: isZero ? 'unzeroed' : 'zeroed', section: section.key, codes: typed })
                }
              >
                {isZero ? t('zeroDone') : t('zero')}
              </Button>
            )}
          </div>
        </th>
      </tr>
      {section.rows.map((row, index) => (
        <EntryRow
          key={row.code}
          row={row}
          number={before + index + 1}
          canSave={canSave}
          text={state.cells[row.code] ?? ''}
          note={state.notes[row.code] ?? ''}
          remark={state.remarks[row.code] ?? ''}
          value={view.figures[row.code] ?? null}
          fault={state.editing === row.code ? undefined : view.faults[row.code]}
          findings={view.findings.filter(
            (finding) =>
              finding.code === row.code &&
              state.editing !== row.code &&
              (finding.rule !== 'required' || state.showsBlanks),
          )}
          dispatch={dispatch}
        />
      ))}
    </tbody>
  )
}

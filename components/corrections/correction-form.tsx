'use client'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useWatch } from 'react-hook-form'
import { CorrectionCellRow } from '@/components/corrections/correction-cell-row'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { requestCorrectionAction } from '@/lib/corrections/actions'
import { type CorrectionKey, requestCorrectionInput } from '@/lib/corrections/schema'
import type { DraftRow } from '@/lib/corrections/types'
import { previewOf, sectionsOf } from '@/lib/corrections/view'

type Props = { of: CorrectionKey; reportId: string; version: number; rows: DraftRow[] }

/** The request: new values where something is wrong, what follows from them at once, and the reason. */
export function CorrectionForm({ of, reportId, version, rows }: Props) {
  const t = useTranslations('corrections')
  const reports = useTranslations('reports')
  const typed = rows.filter((row) => row.kind !== 'TOTAL')
  const form = useActionForm({
    schema: requestCorrectionInput,
    defaults: {
      reportId,
      version,
      reason: '',
      changes: Object.fromEntries(typed.map((row) => [row.code, ''])),
    },
    action: requestCorrectionAction,
    successMessage: t('requestDone'),
    redirectTo: (saved) => `/corrections/${saved.id}`,
  })
  const changes = useWatch({ control: form.methods.control, name: 'changes' })
  const preview = previewOf(rows, changes)
  return (
    <ActionForm form={form} className="max-w-none">
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <div className="table-box">
          <table className="table min-w-3xl" data-sticky-column="true">
            <caption className="sr-only">{t('changes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col" className="centered">
                  {t('unitOfMeasure')}
                </th>
                <th scope="col" className="numeric">
                  {t('from')}
                </th>
                <th scope="col" className="numeric">
                  {t('to')}
                </th>
                <th scope="col">{t('remark')}</th>
              </tr>
            </thead>
            <tbody>
              {sectionsOf(rows).map((section) => (
                <Fragment key={section.key}>
                  <tr>
                    <th scope="rowgroup" colSpan={5} className="!bg-sunken !font-semibold">
                      {reports(`sections.${section.key}` as never)}
                    </th>
                  </tr>
                  {section.rows.map((row) => (
                    <CorrectionCellRow
                      key={row.code}
                      row={row}
                      of={of}
                      following={preview.totals[row.code] ?? null}
                    />
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <TextareaField
        name="reason"
        label={t('reason')}
        help={t('reasonHelp')}
        rows={3}
        maxLength={500}
        isRequired
      />
      <ActionBar note={t('changedCount', { count: preview.changed })}>
        <SubmitButton isDisabled={preview.changed === 0}>{t('request')}</SubmitButton>
        <ButtonLink href="/corrections">{t('back')}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

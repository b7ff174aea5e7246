'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ChangePreview } from '@/components/org/change-preview'
import { DocumentFields } from '@/components/org/document-fields'
import { MergeFields } from '@/components/org/merge-fields'
import { MoveFields } from '@/components/org/move-fields'
import { RenameFields } from '@/components/org/rename-fields'
import { SplitFields } from '@/components/org/split-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { previewOrgChangeAction } from '@/lib/org-changes/actions'
import { emptyForm } from '@/lib/org-changes/form/view'
import { type OrgChangeForm, orgChangeInput } from '@/lib/org-changes/schema'
import type { ChangeChoices, OrgPreview } from '@/lib/org-changes/types'
import type { OrgChangeKind } from '@/prisma/generated/enums'

type ChangeUnitFormProps = { kind: OrgChangeKind; choices: ChangeChoices; today: string }

/** First what is to happen, then what it would touch: nothing is written before the second step is confirmed. */
export function ChangeUnitForm({ kind, choices, today }: ChangeUnitFormProps) {
  const t = useTranslations('org')
  const [dryRun, setDryRun] = useState<{ preview: OrgPreview; input: OrgChangeForm } | null>(null)
  const { version } = choices
  const form = useActionForm<OrgChangeForm, OrgPreview>({
    schema: orgChangeInput,
    defaults: emptyForm(kind, choices, today),
    // The version is that of the page, which is read anew when somebody else was first.
    action: useFreshAction((input) => previewOrgChangeAction({ ...input, version })),
    onSuccess: (preview) => setDryRun({ preview, input: { ...form.methods.getValues(), version } }),
  })
  if (dryRun) return <ChangePreview {...dryRun} onEdit={() => setDryRun(null)} />
  return (
    <ActionForm form={form}>
      <FormSection title={t(`kind.${kind}`)} description={t(`kindHelp.${kind}`)}>
        {kind === 'RENAME' && <RenameFields />}
        {kind === 'MOVE' && <MoveFields townships={choices.townships} />}
        {kind === 'MERGE' && <MergeFields choices={choices} />}
        {kind === 'CLOSE' && <p className="text-table">{t('form.closeHint')}</p>}
      </FormSection>
      {kind === 'SPLIT' && <SplitFields choices={choices} />}
      <DocumentFields />
      <ActionBar>
        <SubmitButton>{t('form.preview')}</SubmitButton>
        <ButtonLink href={`/org/${choices.unit.id}`}>{t('form.back')}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}

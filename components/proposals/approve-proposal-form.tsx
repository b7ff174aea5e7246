'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import type { Messages } from '@/lib/i18n/messages'
import { approveProposalAction } from '@/lib/proposals/actions'
import { approveProposalInput } from '@/lib/proposals/schema'
import type { ProposalKind } from '@/prisma/generated/enums'

type ApproveProposalFormProps = {
  proposal: { id: string; version: number; centerVersion: number; kind: ProposalKind; effectiveOn: string }
  effectiveTo: string | null
  words: Messages['proposals']['approve']
}

/** Lets what was asked for hold from a day on; an exemption gets the number of its document. */
export function ApproveProposalForm({ proposal, effectiveTo, words }: ApproveProposalFormProps) {
  const { id, version, centerVersion, kind, effectiveOn } = proposal
  const approve = useFreshAction(approveProposalAction)
  const form = useActionForm({
    schema: approveProposalInput,
    defaults: {
      id,
      version,
      centerVersion,
      effectiveOn,
      effectiveTo: effectiveTo ?? '',
      documentNo: '',
      note: '',
    },
    // After a conflict the page is read anew; whoever then approves does so on what the page shows now.
    action: (input) => approve({ ...input, version, centerVersion }),
    successMessage: words.done,
  })
  const isExemption = kind === 'EXEMPTION'
  return (
    <ActionForm form={form}>
      <FormRow>
        <DateField name="effectiveOn" label={words.effectiveOn} help={words.effectiveOnHelp} isRequired />
        {isExemption && (
          <DateField name="effectiveTo" label={words.effectiveTo} help={words.effectiveToHelp} />
        )}
      </FormRow>
      {isExemption && <TextField name="documentNo" label={words.documentNo} maxLength={60} isRequired />}
      <TextareaField name="note" label={words.note} rows={2} maxLength={300} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}

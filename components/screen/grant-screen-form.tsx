'use client'
import { useState } from 'react'
import { CopyButton } from '@/components/feedback/copy-button'
import { Notice } from '@/components/feedback/notice'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { grantScreenAction } from '@/lib/screen/actions'
import { grantScreenInput } from '@/lib/screen/schema'

type GrantScreenFormProps = {
  origin: string
  words: Record<'name' | 'help' | 'submit' | 'once' | 'copy', string>
}

/** Makes a token and shows the screen's address with it this once. */
export function GrantScreenForm({ origin, words }: GrantScreenFormProps) {
  const [address, setAddress] = useState<string | null>(null)
  const form = useActionForm({
    schema: grantScreenInput,
    defaults: { name: '' },
    action: grantScreenAction,
    onSuccess: ({ token }) => setAddress(`${origin}/screen#${token}`),
  })
  return (
    <>
      <ActionForm form={form} isLeaveFree>
        <TextField name="name" label={words.name} help={words.help} maxLength={40} isRequired />
        <SubmitButton>{words.submit}</SubmitButton>
      </ActionForm>
      {address && (
        <Notice tone="warning" title={words.once} className="mt-4">
          <code className="block text-table break-all">{address}</code>
          <CopyButton text={address} />
        </Notice>
      )}
    </>
  )
}

'use client'
import { ActionForm } from '@/components/forms/action-form'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { changePasswordAction } from '@/lib/accounts/actions'
import { changePasswordInput } from '@/lib/accounts/schema'

type ChangePasswordFormProps = {
  words: Record<'current' | 'next' | 'nextHelp' | 'repeated' | 'submit', string>
}

/** After the change every session has ended, so the form leads to the sign-in page. */
export function ChangePasswordForm({ words }: ChangePasswordFormProps) {
  const form = useActionForm({
    schema: changePasswordInput,
    defaults: { current: '', next: '', repeated: '' },
    action: changePasswordAction,
    onSuccess: () => location.assign('/login?changed=1'),
  })
  return (
    <ActionForm form={form} className="grid gap-4">
      <PasswordField name="current" label={words.current} autoComplete="current-password" isRequired />
      <PasswordField
        name="next"
        label={words.next}
        help={words.nextHelp}
        autoComplete="new-password"
        isRequired
      />
      <PasswordField name="repeated" label={words.repeated} autoComplete="new-password" isRequired />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}

import type { PasswordWords } from '@/components/accounts/one-time-password-card'
import { RenameDialog } from '@/components/accounts/rename-dialog'
import { ResetPasswordButton } from '@/components/accounts/reset-password-button'
import type { UserActionWords } from '@/components/accounts/user-words'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { disableUserAction, enableUserAction } from '@/lib/accounts/actions'
import type { UserDetail } from '@/lib/accounts/types'

type UserActionsProps = {
  user: UserDetail
  words: UserActionWords
  form: Record<'name' | 'submit' | 'cancel', string>
  password: PasswordWords
}

/** What the viewer may do with an account as a whole. */
export function UserActions({ user, words, form, password }: UserActionsProps) {
  const { id, version, name, can } = user
  const target = { id, version }
  return (
    <>
      {can.reset && user.state !== 'DISABLED' && (
        <ResetPasswordButton {...target} words={words} password={password} />
      )}
      {can.manage && (
        <RenameDialog
          user={{ ...target, name }}
          words={{
            label: words.rename,
            done: words.renameDone,
            name: form.name,
            submit: form.submit,
            cancel: form.cancel,
          }}
        />
      )}
      {can.manage &&
        (user.state === 'DISABLED' ? (
          <ConfirmAction
            label={words.enable}
            title={words.enableTitle}
            description={words.enableDescription}
            successMessage={words.enableDone}
            action={enableUserAction.bind(null, target)}
          />
        ) : (
          <ConfirmAction
            isDanger
            label={words.disable}
            title={words.disableTitle}
            description={words.disableDescription}
            successMessage={words.disableDone}
            action={disableUserAction.bind(null, target)}
          />
        ))}
    </>
  )
}

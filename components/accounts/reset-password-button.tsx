'use client'
import { useState } from 'react'
import { OneTimePasswordCard, type PasswordWords } from '@/components/accounts/one-time-password-card'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { resetPasswordAction } from '@/lib/accounts/actions'
import type { OneTimePassword } from '@/lib/accounts/types'

type ResetPasswordButtonProps = {
  id: string
  version: number
  words: Record<'reset' | 'resetTitle' | 'resetDescription' | 'resetConfirm' | 'resetShown', string>
  password: PasswordWords
}

/** Asks, resets, and shows the new password until the person says that it has been handed over. */
export function ResetPasswordButton({ id, version, words, password }: ResetPasswordButtonProps) {
  const [account, setAccount] = useState<OneTimePassword | null>(null)
  return (
    <>
      <ConfirmAction
        label={words.reset}
        title={words.resetTitle}
        description={words.resetDescription}
        confirmLabel={words.resetConfirm}
        successMessage={words.resetShown}
        action={async () => {
          const result = await resetPasswordAction({ id, version })
          if (result.ok) setAccount(result.data)
          return result
        }}
      />
      <Dialog open={account !== null} title={words.resetShown} onOpenChange={() => setAccount(null)}>
        {account && (
          <OneTimePasswordCard
            account={account}
            words={password}
            actions={
              <Button variant="primary" onClick={() => setAccount(null)}>
                {password.done}
              </Button>
            }
          />
        )}
      </Dialog>
    </>
  )
}

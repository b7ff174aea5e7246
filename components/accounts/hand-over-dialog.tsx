'use client'
import { useState } from 'react'
import { HandOverForm } from '@/components/accounts/hand-over-form'
import { OneTimePasswordCard, type PasswordWords } from '@/components/accounts/one-time-password-card'
import type { UserActionWords } from '@/components/accounts/user-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Choice, OneTimePassword } from '@/lib/accounts/types'

export type HandOverWords = UserActionWords & Record<'cancel' | 'username' | 'usernameHelp', string>

type HandOverDialogProps = {
  post: { id: string; label: string }
  /** Without the button the dialog still stands, with the password that it has to show. */
  isOffered: boolean
  version: number
  today: string
  recipients: readonly Choice[]
  words: HandOverWords
  password: PasswordWords
}

/** Hands a post to somebody else; a new successor's password is shown here once. */
export function HandOverDialog({
  post,
  isOffered,
  version,
  today,
  recipients,
  words,
  password,
}: HandOverDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [account, setAccount] = useState<OneTimePassword | null>(null)
  const open = (next: boolean) => {
    setIsOpen(next)
    setAccount(null)
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={open}
      trigger={isOffered && <Button size="sm">{words.handOver}</Button>}
      title={words.handOverTitle}
      description={post.label}
    >
      {account ? (
        <OneTimePasswordCard
          account={account}
          words={password}
          actions={
            <Button variant="primary" onClick={() => open(false)}>
              {password.done}
            </Button>
          }
        />
      ) : (
        <HandOverForm
          id={post.id}
          version={version}
          today={today}
          recipients={recipients}
          words={words}
          onDone={(made) => (made ? setAccount(made) : open(false))}
        />
      )}
    </Dialog>
  )
}

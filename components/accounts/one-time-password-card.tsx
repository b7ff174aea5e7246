'use client'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/feedback/copy-button'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import type { OneTimePassword } from '@/lib/accounts/types'

export type PasswordWords = Record<
  'title' | 'note' | 'name' | 'username' | 'password' | 'requested' | 'print' | 'copy' | 'done' | 'another',
  string
>

type OneTimePasswordCardProps = {
  account: OneTimePassword
  isRequested?: boolean
  words: PasswordWords
  actions?: ReactNode
}

/** A first password, shown once: it lives in this page alone and is gone with it. */
export function OneTimePasswordCard({ account, isRequested, words, actions }: OneTimePasswordCardProps) {
  return (
    <div className="max-w-2xl space-y-4">
      <Notice tone="warning" title={words.title}>
        {words.note}
      </Notice>
      <DefinitionList
        columns={1}
        items={[
          { term: words.name, detail: account.name },
          { term: words.username, detail: <span className="font-mono">{account.username}</span> },
          {
            term: words.password,
            detail: (
              <span className="font-mono text-section font-semibold tracking-wide select-all">
                {account.password}
              </span>
            ),
          },
        ]}
      />
      {isRequested && <Notice>{words.requested}</Notice>}
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => window.print()}>{words.print}</Button>
        <CopyButton text={account.password} label={words.copy} />
        {actions}
      </div>
    </div>
  )
}

'use client'
import { useState, useTransition } from 'react'
import { PasswordSlips, type SlipWords } from '@/components/accounts/password-slips'
import type { RosterAnswer, RosterCheck, RosterResult } from '@/components/accounts/roster-answers'
import { RosterOutcome, type RosterOutcomeWords } from '@/components/accounts/roster-outcome'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { FileDrop } from '@/components/ui/file-drop'
import { Stepper } from '@/components/ui/stepper'

export type RosterWords = RosterOutcomeWords &
  SlipWords &
  Record<'file' | 'fileHelp' | 'check' | 'network' | 'missing', string> & {
    steps: Record<'upload' | 'check' | 'done', string>
  }

type RosterWizardProps = { maxBytes: number; words: RosterWords }

async function send<T>(url: string, body: FormData): Promise<RosterAnswer<T> | null> {
  return fetch(url, { method: 'POST', body })
    .then((response) => response.json())
    .catch(() => null)
}

/**
 * From the file to the slips. The file stays in the browser between the two steps and is sent with each, so that the server keeps
 * nothing of it; the passwords live in this page alone.
 */
export function RosterWizard({ maxBytes, words }: RosterWizardProps) {
  const [file, setFile] = useState<File | null>(null)
  const [check, setCheck] = useState<RosterCheck | null>(null)
  const [result, setResult] = useState<RosterResult | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()

  const post = <T,>(url: string, fields: Record<string, string>, take: (data: T) => void) =>
    startTransition(async () => {
      if (!file) return setFailure(words.missing)
      setFailure(null)
      const body = new FormData()
      body.set('file', file)
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      const answer = await send<T>(url, body)
      if (answer?.data) take(answer.data)
      else setFailure(answer?.error?.message ?? words.network)
    })
  const restart = () => {
    setFile(null)
    setCheck(null)
    setFailure(null)
  }
  const step = result ? 2 : check ? 1 : 0

  return (
    <div className="space-y-5">
      <div className="print:hidden">
        <Stepper
          current={step}
          steps={[{ label: words.steps.upload }, { label: words.steps.check }, { label: words.steps.done }]}
        />
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {result && <PasswordSlips result={result} words={words} />}
      {!result && check && (
        <RosterOutcome
          check={check}
          words={words}
          isPending={isPending}
          onRestart={restart}
          onCreate={() => post('/api/users/roster', { fingerprint: check.fingerprint }, setResult)}
        />
      )}
      {!result && !check && (
        <form
          className="max-w-160 space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            post('/api/users/roster/check', {}, setCheck)
          }}
        >
          <FileDrop
            name="file"
            label={words.file}
            help={words.fileHelp}
            accept=".xlsx,.csv"
            maxBytes={maxBytes}
            onFile={(next) => {
              setFile(next)
              setFailure(null)
            }}
            isInvalid={failure !== null}
          />
          <Button type="submit" variant="primary" isPending={isPending}>
            {words.check}
          </Button>
        </form>
      )}
    </div>
  )
}

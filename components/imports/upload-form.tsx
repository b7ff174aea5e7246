'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { FileDrop } from '@/components/ui/file-drop'

type Props = {
  /** The key of the register that the list is for. */
  register: string
  maxBytes: number
  words: { label: string; help: string; submit: string; network: string; missing: string }
}

type Answer = { data?: { id: string }; error?: { message: string } }

/** Sends one file; the server reads it and answers with the page of the next step. */
export function UploadForm({ register, maxBytes, words }: Props) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()

  const send = () =>
    startTransition(async () => {
      if (!file) return setFailure(words.missing)
      setFailure(null)
      const body = new FormData()
      body.set('file', file)
      const answer: Answer | null = await fetch(`/api/imports?register=${register}`, { method: 'POST', body })
        .then((response) => response.json())
        .catch(() => null)
      if (answer?.data) router.push(`/imports/${answer.data.id}`)
      else setFailure(answer?.error?.message ?? words.network)
    })

  return (
    <form
      className="max-w-160 space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FileDrop
        name="file"
        label={words.label}
        help={words.help}
        accept=".xlsx,.csv"
        maxBytes={maxBytes}
        onFile={(next) => {
          setFile(next)
          setFailure(null)
        }}
        isInvalid={failure !== null}
      />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Button type="submit" variant="primary" isPending={isPending}>
        {words.submit}
      </Button>
    </form>
  )
}

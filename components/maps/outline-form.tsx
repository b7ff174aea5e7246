'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { FileDrop } from '@/components/ui/file-drop'

type OutlineFormProps = {
  maxBytes: number
  words: { label: string; help: string; submit: string; network: string; missing: string; done: string }
}

type Answer = {
  data?: { townships: number; unknown: string[]; missing: string[] }
  error?: { message: string }
}

/** Sends a file of township outlines; what was recognised is said, and the map is drawn anew. */
export function OutlineForm({ maxBytes, words }: OutlineFormProps) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      if (!file) return setFailure(words.missing)
      setFailure(null)
      const body = new FormData()
      body.set('file', file)
      const answer: Answer | null = await fetch('/api/outline', { method: 'POST', body })
        .then((response) => response.json())
        .catch(() => null)
      if (!answer?.data) return setFailure(answer?.error?.message ?? words.network)
      const { townships, missing } = answer.data
      setDone(`${words.done} ${townships}${missing.length > 0 ? `（${missing.join('、')}）` : ''}`)
      router.refresh()
    })
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FileDrop
        name="file"
        label={words.label}
        help={words.help}
        accept=".json,.geojson"
        maxBytes={maxBytes}
        onFile={(next) => {
          setFile(next)
          setFailure(null)
          setDone(null)
        }}
        isInvalid={failure !== null}
      />
      {failure && <Notice tone="danger">{failure}</Notice>}
      {done && <Notice tone="success">{done}</Notice>}
      <Button type="submit" isPending={isPending}>
        {words.submit}
      </Button>
    </form>
  )
}

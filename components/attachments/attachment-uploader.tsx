'use client'
import { FileUp, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useRef, useState } from 'react'
import { toast } from 'sonner'
import { sendAttachment } from '@/components/attachments/send-attachment'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { AttachmentTargetInput } from '@/lib/attachments/schema'

type AttachmentUploaderProps = {
  target: AttachmentTargetInput
  maxBytes: number
  /** `done` holds {count}, `dismiss` {name}, `uploading` {name} and {percent}. */
  words: Record<
    'add' | 'help' | 'waiting' | 'processing' | 'network' | 'tooLarge' | 'done' | 'dismiss' | 'uploading',
    string
  >
}

type Upload = { key: number; file: File; percent: number | null; failure: string | null }

const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf'

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** Sends chosen or dropped files one after another; what failed stays with its reason beside its name. */
export function AttachmentUploader({ target, maxBytes, words }: AttachmentUploaderProps) {
  const router = useRouter()
  const [uploads, setUploads] = useState<Upload[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const lastKey = useRef(0)

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((list) => list.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  const dismiss = (key: number) => setUploads((list) => list.filter((upload) => upload.key !== key))

  const send = async ({ key, file }: Upload): Promise<boolean> => {
    if (file.size > maxBytes) {
      change(key, { failure: words.tooLarge })
      return false
    }
    const onProgress = (percent: number) => change(key, { percent })
    const { failure } = await sendAttachment({ target, file, network: words.network, onProgress })
    if (failure) change(key, { failure })
    else dismiss(key)
    return failure === null
  }

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].map((file) => ({
      key: ++lastKey.current,
      file,
      percent: null,
      failure: null,
    }))
    event.target.value = ''
    setUploads((list) => [...list, ...chosen])
    setIsBusy(true)
    let accepted = 0
    for (const upload of chosen) if (await send(upload)) accepted += 1
    setIsBusy(false)
    if (accepted === 0) return
    toast.success(fill(words.done, { count: accepted }))
    router.refresh()
  }

  return (
    <div className="mt-4 space-y-3">
      <div className="relative flex min-h-24 flex-col items-center justify-center gap-1 rounded-lg border border-dashed border-field bg-sunken px-4 py-4 text-center transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <FileUp aria-hidden className="size-6 text-soft" />
        <p className="font-medium">{words.add}</p>
        <p className="text-small text-soft">{words.help}</p>
        <input
          type="file"
          multiple
          accept={ACCEPT}
          disabled={isBusy}
          aria-label={words.add}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
          onChange={take}
        />
      </div>
      {uploads.length > 0 && (
        <ul className="space-y-2">
          {uploads.map(({ key, file, percent, failure }) => (
            <li key={key} className="rounded-md border border-line px-3 py-2">
              <div className="flex items-center gap-3">
                <span className="min-w-0 flex-1 truncate text-table">{file.name}</span>
                {failure === null && <span className="text-small text-soft">{stateOf(percent, words)}</span>}
                {failure !== null && (
                  <Button
                    size="icon"
                    variant="ghost"
                    aria-label={fill(words.dismiss, { name: file.name })}
                    onClick={() => dismiss(key)}
                  >
                    <X aria-hidden />
                  </Button>
                )}
              </div>
              {failure === null && percent !== null && (
                <Progress
                  value={percent}
                  max={100}
                  label={fill(words.uploading, { name: file.name, percent })}
                />
              )}
              <p role="alert" className="text-table text-red empty:hidden">
                {failure}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Once all is sent the server still draws the picture anew. */
function stateOf(percent: number | null, words: { waiting: string; processing: string }): string {
  if (percent === null) return words.waiting
  return percent < 100 ? `${percent}%` : words.processing
}

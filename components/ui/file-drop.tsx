'use client'
import { FileUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'

type Props = {
  name: string
  label: string
  /** As the file input takes it: `.xlsx,.csv`. */
  accept: string
  help?: string
  maxBytes?: number
  onFile?: (file: File | null) => void
  isInvalid?: boolean
  isDisabled?: boolean
}

/** One file, dropped or chosen. The input itself lies over the box, so that the keyboard and the form have it. */
export function FileDrop({ name, label, accept, help, maxBytes, onFile, isInvalid, isDisabled }: Props) {
  const t = useTranslations('ui')
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)

  const take = (next: File | null) => {
    const refusal = next && refusalOf(next, accept, maxBytes)
    setProblem(refusal ? t(`file.${refusal}`, { megabytes: Math.floor((maxBytes ?? 0) / 1_048_576) }) : null)
    if (refusal && input.current) input.current.value = ''
    setFile(refusal ? null : next)
    onFile?.(refusal ? null : next)
  }
  const clear = () => {
    if (input.current) input.current.value = ''
    take(null)
  }
  return (
    <div>
      <div
        className={cn(
          'relative flex min-h-32 flex-col items-center justify-center gap-1 rounded-lg border px-4 py-5 text-center transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          isOver ? 'border-solid bg-hover' : 'border-dashed bg-sunken',
          isInvalid || problem ? 'border-red' : isOver ? 'border-ink' : 'border-field',
        )}
      >
        <FileUp aria-hidden className="size-6 text-soft" />
        <p className="font-medium">{file ? file.name : label}</p>
        <p className="text-small text-soft">
          {file ? t('file.size', { size: sizeText(file.size) }) : t('file.hint')}
        </p>
        {help && <p className="text-small text-faint">{help}</p>}
        <input
          ref={input}
          type="file"
          name={name}
          accept={accept}
          disabled={isDisabled}
          aria-label={label}
          aria-invalid={isInvalid || problem !== null || undefined}
          aria-describedby={`${name}-file-problem`}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
          onChange={(event: ChangeEvent<HTMLInputElement>) => take(event.target.files?.[0] ?? null)}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={(_event: DragEvent) => setIsOver(false)}
        />
        {file && (
          <Button size="sm" variant="ghost" className="relative mt-1" onClick={clear}>
            <X aria-hidden />
            {t('file.remove')}
          </Button>
        )}
      </div>
      <p id={`${name}-file-problem`} role="alert" className="mt-1 text-table text-red empty:hidden">
        {problem}
      </p>
    </div>
  )
}

function refusalOf(file: File, accept: string, maxBytes?: number): 'kind' | 'empty' | 'tooLarge' | null {
  const endings = accept.split(',').map((ending) => ending.trim().toLowerCase())
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return 'kind'
  if (file.size === 0) return 'empty'
  return maxBytes !== undefined && file.size > maxBytes ? 'tooLarge' : null
}

function sizeText(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`
}

'use client'
import { useRouter } from 'next/navigation'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { applyImportAction } from '@/lib/imports/actions'

type Props = {
  id: string
  version: number
  fingerprint: string
  isDisabled: boolean
  words: { label: string; title: string; description: string; success: string }
}

/** Writes what the dry run shows. When the register has moved meanwhile, the dry run is drawn anew. */
export function ApplyImport({ id, version, fingerprint, isDisabled, words }: Props) {
  const router = useRouter()
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      successMessage={words.success}
      variant="primary"
      isDisabled={isDisabled}
      action={async () => {
        const result = await applyImportAction({ id, version, fingerprint })
        if (!result.ok && result.code === 'CONFLICT') router.refresh()
        return result
      }}
    />
  )
}

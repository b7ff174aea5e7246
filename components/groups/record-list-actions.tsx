import { useTranslations } from 'next-intl'
import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button-link'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ExportKey } from '@/lib/exports/types'

type RecordListActionsProps = {
  register: ExportKey
  raw: RawSearchParams
  /** Whether the viewer may import lists. */
  mayImport: boolean
  /** The way to a new record, for those who may make one. */
  create: { href: string; label: string } | null
}

/** What can be done with a whole list. */
export function RecordListActions({ register, raw, mayImport, create }: RecordListActionsProps) {
  const t = useTranslations('groups')
  return (
    <>
      {mayImport && <ButtonLink href={`/imports/new?register=${register}`}>{t('import')}</ButtonLink>}
      <ExportMenu register={register} params={raw} />
      {create && (
        <ButtonLink href={create.href} variant="primary">
          {create.label}
        </ButtonLink>
      )}
    </>
  )
}

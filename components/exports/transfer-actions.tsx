import { useTranslations } from 'next-intl'
import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button-link'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ExportKey } from '@/lib/exports/types'

type TransferActionsProps = { register: ExportKey; params: RawSearchParams; mayImport: boolean }

/** In and out of a register: the import from its template, and the list as it stands on the screen. */
export function TransferActions({ register, params, mayImport }: TransferActionsProps) {
  const t = useTranslations('imports.exports')
  return (
    <>
      {mayImport && <ButtonLink href={`/imports/new?register=${register}`}>{t('import')}</ButtonLink>}
      <ExportMenu register={register} params={params} />
    </>
  )
}

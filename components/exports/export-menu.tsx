import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DropdownMenu } from '@/components/ui/dropdown-menu'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { EXPORT_FORMATS, type ExportKey } from '@/lib/exports/types'

type Props = { register: ExportKey; params: RawSearchParams }

/** The list as a file, with the filters and the order that the page has. */
export function ExportMenu({ register, params }: Props) {
  const t = useTranslations('imports.exports')
  return (
    <DropdownMenu
      trigger={
        <Button>
          {t('export')}
          <ChevronDown aria-hidden />
        </Button>
      }
      lines={EXPORT_FORMATS.map((format) => ({
        label: t(format),
        isPlainLink: true,
        href: withParams(`/api/exports/${register}`, params, { format, page: undefined, perPage: undefined }),
      }))}
    />
  )
}

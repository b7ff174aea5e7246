import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { CorrectionKey } from '@/lib/corrections/schema'
import { recordsLink } from '@/lib/reporting/form/view'

type Props = {
  code: string
  of: CorrectionKey
  /** Names the note for the cell that it belongs to. */
  id?: string
}

/** Says that a correction rewrites the month alone, and leads to the records that the figure was taken from. */
export function DerivedNote({ code, of, id }: Props) {
  const t = useTranslations('corrections')
  return (
    <p id={id} className="text-soft">
      {t('derived')}{' '}
      <Link href={recordsLink(code, of)} className="underline">
        {t('toRecords')}
      </Link>
    </p>
  )
}

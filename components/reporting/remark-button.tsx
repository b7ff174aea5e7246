'use client'
import { useTranslations } from 'next-intl'

type Props = {
  code: string
  name: string
  onOpen: () => void
  /** Where it stands: beside the last months on a phone, in the last column elsewhere. */
  place: 'phone' | 'sheet'
}

/** Opens 备注 of a figure. Not a stop of the Tab key, which goes from cell to cell; in its cell Shift+F2 opens it. */
export function RemarkButton({ code, name, onOpen, place }: Props) {
  const t = useTranslations('reports')
  return (
    <button
      type="button"
      tabIndex={-1}
      data-remark={place === 'sheet' ? code : undefined}
      onClick={onOpen}
      className={`text-small text-faint hover:text-ink print:hidden ${place === 'phone' ? '-my-3 ml-auto min-h-11 min-w-11 text-right sm:hidden' : 'max-sm:hidden'}`}
      aria-label={`${t('addRemark')}：${name}`}
    >
      {t('addRemark')}
    </button>
  )
}

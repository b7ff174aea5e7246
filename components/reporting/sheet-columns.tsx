'use client'
import { useTranslations } from 'next-intl'

/** The head of the table; a phone shows its words beside each figure instead. */
export function SheetColumns() {
  const t = useTranslations('reports')
  return (
    <thead className="max-sm:hidden sm:sticky sm:top-(--bar) sm:z-10 print:static">
      <tr>
        <th scope="col" className="centered w-14 print:w-10">
          {t('number')}
        </th>
        <th scope="col" className="print:w-48">
          {t('indicator')}
        </th>
        <th scope="col" className="centered w-16 print:w-12">
          {t('unitOfMeasure')}
        </th>
        <th scope="col" className="numeric w-36 print:w-20">
          {t('thisMonth')}
        </th>
        <th scope="col" className="numeric w-24 print:w-20">
          {t('lastMonth')}
        </th>
        <th scope="col" className="numeric w-24 print:w-20">
          {t('lastYear')}
        </th>
        <th scope="col" className="w-80 lg:w-96 print:w-48">
          {t('explanation')}
        </th>
      </tr>
    </thead>
  )
}

import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import type { CenterDetail } from '@/lib/centers/types'
import { formatDate, formatPartialDate } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { Messages } from '@/lib/i18n/messages'
import { areaText } from '@/lib/standings/view'

const SEPARATOR = '、'

/** Everything that is kept of a center. */
export function CenterDossier({ center }: { center: CenterDetail }) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  const item = (field: keyof Messages['centers']['field'], detail: string | null, isWide = false) => ({
    term: t(`field.${field}`),
    detail: detail || t('none'),
    isWide,
  })
  const withUnit = (text: string, unit: 'square' | 'households' | 'people' | 'wan' | 'floors') =>
    text === t('none') ? text : `${text} ${t(`unit.${unit}`)}`
  const area = (value: string | null) => withUnit(formatDecimal(value), 'square')
  const count = (value: number | null, unit: 'households' | 'people' | 'floors') =>
    withUnit(formatInteger(value), unit)
  const investments = center.investments
    .map((row) => `${t(`investmentSource.${row.source}`)} ${withUnit(formatDecimal(row.amountWan), 'wan')}`)
    .join(SEPARATOR)
  const place = center.longitude && center.latitude && `${center.longitude}, ${center.latitude}`
  const floorArea = areaText({ actual: center.floorArea, qualifier: center.areaQualifier })
  return (
    <DefinitionList
      items={[
        item('unit', center.unitName),
        item('township', center.townshipName),
        item('category', domain(`category.${center.category}`)),
        item('kind', domain(`kind.${center.kind ?? 'UNKNOWN'}`)),
        item('status', domain(`status.${center.status}`)),
        item('openedOn', formatPartialDate(center.openedOn, center.openedPrecision)),
        ...(center.closedOn ? [item('closedOn', formatDate(center.closedOn))] : []),
        item('floorArea', withUnit(floorArea, 'square')),
        ...(center.areaAsStated ? [item('areaAsStated', center.areaAsStated)] : []),
        item('usableArea', area(center.usableArea)),
        item('residentArea', area(center.residentArea)),
        item('officeArea', area(center.officeArea)),
        item('ownership', center.ownership && domain(`ownership.${center.ownership}`)),
        item('floors', count(center.floors, 'floors')),
        item('origin', center.origin && t(`origin.${center.origin}`)),
        item('investmentWan', withUnit(formatDecimal(center.investmentWan), 'wan')),
        item('investments', investments),
        item('investmentSources', center.investmentSources),
        item('households', count(center.households, 'households')),
        item('residents', count(center.residents, 'people')),
        item('partyMembers', count(center.partyMembers, 'people')),
        item('weeklyClass', t(center.weeklyClass ? 'yes' : 'no')),
        item('contactName', center.contactName),
        item('contactPhone', center.contactPhone),
        item('openingHours', center.openingHours),
        item('staggeredHours', center.staggeredHours),
        item('externalRef', center.externalRef, true),
        item('address', center.address, true),
        item('place', place),
        item('notes', center.notes, true),
      ]}
    />
  )
}

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { OrgUnitDetail } from '@/lib/org/types'

type UnitFactsProps = {
  unit: OrgUnitDetail
  /** The parent's page is within reach. */
  isParentOpen: boolean
}

/** What a unit is and where it belongs at present. */
export function UnitFacts({ unit, isParentOpen }: UnitFactsProps) {
  const t = useTranslations('org')
  const levels = useTranslations('domain.level')
  const parent =
    unit.parent &&
    (isParentOpen ? (
      <Link href={`/org/${unit.parent.id}`} className="hover:underline">
        {unit.parent.name}
      </Link>
    ) : (
      unit.parent.name
    ))
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t('fact.code'), detail: <span className="numeric">{unit.code}</span> },
          { term: t('fact.level'), detail: levels(unit.level) },
          { term: t('fact.parent'), detail: parent ?? t('none') },
          { term: t('fact.openedOn'), detail: unit.openedOn ? formatDate(unit.openedOn) : t('fact.unknown') },
          { term: t('fact.people'), detail: t('fact.peopleCount', { count: formatInteger(unit.people) }) },
          { term: t('fact.closedOn'), detail: unit.closedOn ? formatDate(unit.closedOn) : t('none') },
        ]}
      />
    </Card>
  )
}

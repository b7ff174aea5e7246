import type { Book } from '@/lib/briefings/figures/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { heading, namesText, sentence } from '@/lib/briefings/rules'
import type { CircularData } from '@/lib/briefings/types'
import { FUNCTION_DOMAINS, summarizeStandings } from '@/lib/standings/rules'
import type { Rate, StandingRow } from '@/lib/standings/types'
import { DOMAIN_WORDS } from '@/lib/standings/view'

/** More names than these are read in the annex. */
const MOST_NAMES = 20
const LIST = '/dashboard/centers'

/** Townships, in code order, whose rate of a kind is whole. */
function wholeTownships(data: CircularData, rateOf: (rows: StandingRow[]) => Rate): string[] {
  return data.progress.reporting.lines.flatMap(({ townshipId, townshipName }) => {
    const { part, whole } = rateOf(data.progress.rows.filter((row) => row.townshipId === townshipId))
    return townshipName && whole > 0 && part === whole ? [townshipName] : []
  })
}

type Named = { slot: string; what: string; unit: string; names: readonly string[] }

function namedText(book: Book, { slot, what, unit, names }: Named): string {
  const name = `${what.replace(/\{\{.*\}\}/, '100.0%')}的${unit}`
  const count = book.count(`${slot}.count`, names.length, '个', { name })
  const isLong = names.length > MOST_NAMES
  const list = isLong ? '名单见附件1' : book.words(`${slot}.names`, namesText(names), { name })
  return `${what}的${unit}${count}：${list}。`
}

/** 二、主要特点: only what a figure proves; townships stand in code order, nobody is ranked. */
export function featureParts(book: Book, data: CircularData): DraftPart[] {
  const { reporting, summary, rows } = data.progress
  const onTime = reporting.lines.filter(
    (line) => line.townshipName && line.expected > 0 && line.onTime === line.expected,
  )
  const township = '乡镇（街道）'
  const whole = book.words('feature.whole', '100.0%', { name: '全部达到' })
  const named: Named[] = [
    {
      slot: 'feature.onTime',
      what: `按时报送率${whole}`,
      unit: township,
      names: onTime.flatMap((line) => line.townshipName ?? []),
    },
    {
      slot: 'feature.area',
      what: `面积达标率${whole}`,
      unit: township,
      names: wholeTownships(data, (own) => summarizeStandings(own).areaRate),
    },
    {
      slot: 'feature.coverage',
      what: `服务达标率${whole}`,
      unit: township,
      names: wholeTownships(data, (own) => summarizeStandings(own).coverageRate),
    },
    {
      slot: 'feature.double',
      what: '双达标',
      unit: '中心',
      names: rows.filter((row) => row.isDoubleMet === true).map((row) => row.name),
    },
  ]
  const domains = () =>
    FUNCTION_DOMAINS.map(
      (domain) =>
        `${DOMAIN_WORDS[domain]}${book.count(`feature.domain.${domain}`, summary.domains[domain], '个', { name: `设有${DOMAIN_WORDS[domain]}功能的中心`, href: `${LIST}?domain=${domain}` })}`,
    ).join('、')
  const texts = [
    ...named.flatMap((each) =>
      each.names.length > 0 ? [{ key: each.slot, text: namedText(book, each) }] : [],
    ),
    ...(summary.byStatus.OPEN > 0
      ? [
          {
            key: 'feature.domains',
            text: `正常运行的${book.count('feature.open', summary.byStatus.OPEN, '个中心', { name: '正常运行的中心' })}中，设有五大功能的分别为${domains()}。`,
          },
        ]
      : []),
  ]
  return [
    heading(1, '主要特点'),
    ...(texts.length > 0
      ? texts.map(({ key, text }, index) => sentence(key, `${index + 1}.${text}`))
      : [sentence('feature.none', '本期没有可列明的单位和中心。')]),
  ]
}

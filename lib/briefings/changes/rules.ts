import type { Changes, CorrectionNote, MovedFigure, TargetChange } from '@/lib/briefings/changes/types'
import type { Book, BoundFigure } from '@/lib/briefings/figures/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { heading, sentence } from '@/lib/briefings/rules'
import { compareDecimal, type Decimal2, subtractDecimal } from '@/lib/core/decimal'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatDecimalShort } from '@/lib/core/format/number'
import { CATEGORY_WORDS, KIND_WORDS } from '@/lib/standings/view'
import type { CenterCategory, CenterKind, TargetMetric } from '@/prisma/generated/enums'

type Figures = Readonly<Record<string, BoundFigure>>

/** Codes that a metric is worked out from, besides its own: E14 from E14a and E14b, E07 from E05 and E06. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  E07: ['E05', 'E06'],
  E16b: ['E15', 'E16'],
}

/** Whether a correction of an indicator moves a metric. */
export function isMovedBy(metric: string, code: string): boolean {
  return (
    metric === code || (PARTS[metric]?.includes(code) ?? false) || /^[a-e]$/.test(code.replace(metric, ''))
  )
}

/**
 * Figures of a frozen paper whose recomputation for the same day differs, with the corrections that touch them.
 * @param frozen what was printed
 * @param now the same slots of the same day, worked out today
 */
export function movedFigures(
  frozen: Figures,
  now: Figures,
  corrections: readonly CorrectionNote[],
): MovedFigure[] {
  return Object.values(frozen).flatMap((before) => {
    const after = now[before.slot]
    const { metric, value } = before
    if (metric === null || value === null || !after || after.value === null) return []
    if (compareDecimal(value, after.value) === 0) return []
    return [
      {
        slot: before.slot,
        name: before.name,
        unit: before.unit,
        before: value,
        now: after.value,
        corrections: corrections.filter(({ codes }) => codes.some((code) => isMovedBy(metric, code))),
      },
    ]
  })
}

/** Definitions that read otherwise than they did when the last paper was frozen. */
export function changedDefinitions(frozen: Figures, now: Figures): Changes['definitions'] {
  const changed = Object.values(frozen).flatMap((before) => {
    const after = now[before.slot]
    if (before.metric === null || !after || after.formula === before.formula) return []
    return [{ name: after.name, formula: after.formula }]
  })
  return [...new Map(changed.map((each) => [each.name, each])).values()]
}

const correctionText = (notes: readonly CorrectionNote[]) =>
  notes.map(({ centerName, month }) => `${centerName}${formatMonth(month)}数据更正`).join('、')

function movedText(book: Book, moved: MovedFigure, since: string): string {
  const difference = subtractDecimal(moved.now, moved.before)
  const isLess = difference.startsWith('-')
  const amount = `${formatDecimalShort(difference.replace('-', ''))}${moved.unit}`
  const about = {
    name: `${moved.name}的变动`,
    formula: `现数${formatDecimalShort(moved.now)}−原数${formatDecimalShort(moved.before)}`,
  }
  const token = book.words(`moved.${moved.slot}.amount`, amount, about)
  const cause = moved.corrections.length
    ? book.words(`moved.${moved.slot}.cause`, correctionText(moved.corrections), about)
    : '登记数据变动'
  const name = book.words(`moved.${moved.slot}.name`, moved.name, about)
  return `${name}较${since}通报数${isLess ? '减少' : '增加'}${token}（${cause}）。`
}

/**
 * What changed since the last final paper of the kind: figures that moved, each with its corrections, and apart from them
 * the changes of targets and definitions. Nothing changed, nothing said.
 */
export function changeParts(book: Book, changes: Changes | null): DraftPart[] {
  if (!changes) return []
  const since = formatDate(changes.since)
  const moved = changes.moved.map((figure) =>
    sentence(`moved.${figure.slot}`, movedText(book, figure, since)),
  )
  const targets = changes.targets.map((target, index) => {
    const about = { name: `${target.name}目标调整`, formula: target.basis }
    const value = book.words(`target.${index + 1}`, `${target.name}${target.value}`, about)
    return sentence(`target.${index + 1}`, `自${formatDate(target.from)}起，${value}。`)
  })
  const definitions = changes.definitions.map((definition, index) => {
    const text = `“${definition.name}”现为：${definition.formula.replace(/。$/, '')}`
    const token = book.words(`definition.${index + 1}`, text, { name: definition.name })
    return sentence(`definition.${index + 1}`, `${token}。`)
  })
  const adjusted = [...targets, ...definitions]
  return [
    ...(moved.length > 0 ? [heading(1, '数据变动说明'), ...moved] : []),
    ...(adjusted.length > 0 ? [heading(1, '口径调整'), ...adjusted] : []),
  ]
}

const TARGET_WORDS: Record<TargetMetric, { name: string; unit: string }> = {
  FLOOR_AREA: { name: '面积目标', unit: '平方米' },
  DOMAINS: { name: '功能目标', unit: '类' },
  ITEM_SHARE: { name: '清单事项目标', unit: '%' },
  WEEKLY_CLASSES: { name: '每周培训班目标', unit: '次' },
  DOCTOR_SESSIONS: { name: '每周坐诊目标', unit: '班次' },
  FACILITY_SHARE: { name: '设施覆盖目标', unit: '%' },
  REPORTING_RATE: { name: '报送率目标', unit: '%' },
}

/** A target in words: 新建面积目标, 600平方米. */
export function targetWords(target: {
  metric: TargetMetric
  kind: CenterKind | null
  category: CenterCategory | null
  value: Decimal2
}): Pick<TargetChange, 'name' | 'value'> {
  const { name, unit } = TARGET_WORDS[target.metric]
  const category = target.category ? CATEGORY_WORDS[target.category] : ''
  const kind = target.kind ? KIND_WORDS[target.kind] : ''
  return { name: `${category}${kind}${name}`, value: `${formatDecimalShort(target.value)}${unit}` }
}

import type { Messages } from '@/lib/i18n/messages'
import { CenterCategory, CenterKind, TargetMetric, TargetOperator } from '@/prisma/generated/enums'

type Option = { value: string; label: string }

/** What the fields of the form are called. */
export type TargetWords = Messages['targets']['form']
export type TargetOptions = Record<
  'metrics' | 'operators' | 'categories' | 'kinds' | 'facilities' | 'townships',
  Option[]
>

type OptionInput = {
  words: Pick<Messages, 'targets' | 'domain'>
  choices: { townships: { id: string; name: string }[]; facilities: { code: string; name: string }[] }
}

/** The choices of the form in the words of the interface. */
export function targetOptions({ words: { targets, domain }, choices }: OptionInput): TargetOptions {
  const of = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
    values.map((value) => ({ value, label: labels[value] }))
  return {
    metrics: of(Object.values(TargetMetric), domain.targetMetric),
    operators: of(Object.values(TargetOperator), targets.operator),
    categories: of(Object.values(CenterCategory), domain.category),
    kinds: of(Object.values(CenterKind), domain.kind),
    facilities: choices.facilities.map(({ code, name }) => ({ value: code, label: name })),
    townships: choices.townships.map(({ id, name }) => ({ value: id, label: name })),
  }
}

import { balanceFaults, MAX_BALANCE, toBalanceStamp } from '@/lib/balances/rules'
import { BALANCE_CODES, type BalanceCode } from '@/lib/balances/types'
import { firstDay, monthOf } from '@/lib/core/calendar'
import { choiceField, countField, faultProblems, textField } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition, RegisterField } from '@/lib/imports/registers/types'
import { readMonth } from '@/lib/imports/values/month/rules'

export type BalanceRowValues = {
  code: BalanceCode | null
  /** First day of the month. */
  upTo: string
  value: number | null
  source: string | null
  isConfirmed: boolean
}

type NoLookups = Record<string, never>

const CODE_WORDS: Record<BalanceCode, readonly [string, ...string[]]> = {
  E11: ['暖心驿站累计服务人次', 'e11', '暖心驿站服务新就业群体', '暖心驿站服务新就业群体(累计)'],
  E15: ['累计获岗位信息人数', 'e15', '获岗位信息失业人员', '获岗位信息失业人员(累计)'],
  E16: ['累计成功就业人数', 'e16', '成功就业人员', '成功就业人员(累计)'],
  E03: ['窗口未办结件', 'e03', '窗口办结件', '窗口未办结件(结转)'],
  E17: ['矛盾纠纷未调解件', 'e17', '矛盾纠纷未调解件(结转)'],
}

const upToField: RegisterField<BalanceRowValues, NoLookups> = {
  key: 'upTo',
  label: 'balances.column.upTo',
  note: 'balances.past.monthNote',
  headings: ['截至月份', '截至', '截止月份', '月份', 'upto'],
  isRequired: true,
  read: (text) => {
    const reading = readMonth(text)
    if ('problem' in reading) return reading
    return { value: { upTo: firstDay(reading.value) }, conversion: reading.conversion }
  },
  show: ({ upTo }) => (upTo ? monthOf(upTo) : ''),
}

/** 期初数: proposed, one of each code a center; what is confirmed is corrected by a proposal of its own. */
export const balanceRegister: RegisterDefinition<BalanceRowValues, NoLookups> = {
  key: 'balances',
  permission: 'balance:propose',
  title: 'imports.register.balances',
  place: 'CENTER',
  takesClosed: true,
  fields: [
    choiceField<BalanceRowValues, NoLookups, BalanceCode>({
      key: 'code',
      label: 'balances.column.code',
      note: 'balances.importNote.code',
      headings: ['指标', '指标编码', '项目', 'code'],
      isKey: true,
      isRequired: true,
      words: CODE_WORDS,
      width: 24,
    }),
    upToField,
    countField({
      key: 'value',
      label: 'balances.column.value',
      note: 'balances.importNote.value',
      headings: ['期初数', '期初值', '累计数', '数量', 'value'],
      isRequired: true,
      max: MAX_BALANCE,
    }),
    textField({
      key: 'source',
      label: 'balances.column.source',
      note: 'balances.form.sourceHelp',
      headings: ['来源', '数据来源', '依据', 'source'],
      isRequired: true,
      max: 200,
      width: 32,
    }),
  ],
  defaults: { code: null, upTo: '', value: null, source: null, isConfirmed: false },
  nameOf: ({ code }) => (code ? CODE_WORDS[code][0] : ''),
  identityOf: ({ code }) => code ?? null,
  faults: ({ code, upTo, value }, { center, today, before }) => {
    if (before?.isConfirmed) return faultProblems({ value: 'validation.reporting.balanceConfirmed' })
    if (!BALANCE_CODES.some((known) => known === code) || code === null || value === null) return []
    return faultProblems(balanceFaults({ code, upTo: monthOf(upTo), value }, { center, today }))
  },
  store: {
    table: 'OpeningBalance',
    columns: ({ isConfirmed: _, ...columns }) => columns,
    place: ({ countyId, center }) => ({ centerId: center?.id ?? null, countyId }),
    stamp: (by) => {
      const { proposedAt, ...columns } = toBalanceStamp(by)
      return { ...columns, proposedAt: proposedAt.toISOString() }
    },
  },
}

import { normalizeName } from '@/lib/core/text'
import { donationDateFaults, donationFaults } from '@/lib/donations/rules'
import {
  amountField,
  choiceField,
  dayField,
  faultProblems,
  type Named,
  namedField,
  textField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import type { DonationKind } from '@/prisma/generated/enums'

export type DonationRowValues = {
  date: string
  donor: string | null
  partnerId: string | null
  kind: DonationKind | null
  amount: string | null
  goods: string | null
  receiptNo: string | null
}

export type DonationLookups = { partners: readonly Named[] }

const KIND_WORDS: Record<DonationKind, readonly [string, ...string[]]> = {
  CASH: ['资金', '现金', '捐款'],
  GOODS: ['物资', '实物', '捐物'],
}
const LARGEST_AMOUNT = 999_999_999_999

/** 捐赠: known by its receipt number within its center, else by day, donor, kind and amount. */
export const donationRegister: RegisterDefinition<DonationRowValues, DonationLookups> = {
  key: 'donations',
  permission: 'donation:write',
  title: 'imports.register.donations',
  place: 'CENTER',
  fields: [
    dayField({
      key: 'date',
      label: 'donations.column.date',
      note: 'imports.zones.dayNote',
      headings: ['捐赠日期', '日期', '捐赠时间', 'date'],
      isKey: true,
      isRequired: true,
    }),
    textField({
      key: 'donor',
      label: 'donations.column.donor',
      note: 'imports.people.donorNote',
      headings: ['捐赠人', '捐赠单位', '捐赠方', 'donor'],
      max: 80,
      width: 20,
    }),
    namedField({
      key: 'partner',
      valueKey: 'partnerId',
      options: (lookups: DonationLookups) => lookups.partners,
      label: 'donations.column.partner',
      note: 'imports.people.donationPartnerNote',
      headings: ['共建单位', 'partner'],
      isClearable: true,
      width: 20,
    }),
    choiceField<DonationRowValues, DonationLookups, DonationKind>({
      key: 'kind',
      label: 'donations.column.kind',
      note: 'imports.people.donationKindNote',
      headings: ['类别', '捐赠类别', '捐赠类型', '类型', 'kind'],
      isRequired: true,
      words: KIND_WORDS,
    }),
    amountField({
      key: 'amount',
      label: 'donations.field.amount',
      note: 'imports.people.amountNote',
      headings: ['金额', '价值', '折价金额', 'amount'],
      isRequired: true,
      max: LARGEST_AMOUNT,
    }),
    textField({
      key: 'goods',
      label: 'donations.column.goods',
      note: 'imports.people.goodsNote',
      headings: ['物资', '物资名称', '捐赠物资', 'goods'],
      isClearable: true,
      max: 200,
      width: 24,
    }),
    textField({
      key: 'receiptNo',
      label: 'donations.column.receiptNo',
      note: 'imports.people.receiptNote',
      headings: ['票据号', '票据编号', '收据号', 'receiptno'],
      isClearable: true,
      max: 60,
    }),
  ],
  defaults: {
    date: '',
    donor: null,
    partnerId: null,
    kind: null,
    amount: null,
    goods: null,
    receiptNo: null,
  },
  nameOf: ({ donor, date }) => `${date} ${donor ?? ''}`,
  identityOf: ({ date, donor, kind, amount, receiptNo }) => {
    if (receiptNo) return `receipt ${normalizeName(receiptNo)}`
    return date && kind && amount ? JSON.stringify([date, normalizeName(donor ?? ''), kind, amount]) : null
  },
  settle: (values, { lookups }) => {
    const partner = lookups.partners.find(({ id }) => id === values.partnerId)
    return { values: partner ? { ...values, donor: values.donor ?? partner.name } : values, problems: [] }
  },
  faults: (after, { today }) => {
    const { date, kind, amount } = after
    if (kind === null || amount === null) return []
    const { donor, partnerId, goods } = after
    return faultProblems({
      ...donationFaults({ donor, partnerId, goods, kind, amount }),
      ...donationDateFaults({ date }, today),
    })
  },
  store: {
    table: 'Donation',
    columns: (values) => values,
    place: ({ countyId, center }) => ({
      centerId: center?.id ?? null,
      countyId,
      townshipId: center?.townshipId ?? null,
    }),
  },
}

'use client'
import type { DonationOptions, DonationWords } from '@/components/donations/donation-options'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'

type DonationFieldsProps = { words: DonationWords; options: DonationOptions }

/** The fields that a new and a changed donation share. */
export function DonationFields({ words, options }: DonationFieldsProps) {
  return (
    <>
      <FormSection title={words.giver}>
        <SelectField
          name="partnerId"
          label={words.partner}
          help={words.partnerHelp}
          options={options.partners}
          placeholder={words.partnerNone}
        />
        <TextField name="donor" label={words.donor} help={words.donorHelp} maxLength={80} />
      </FormSection>
      <FormSection title={words.gift}>
        <RadioField name="kind" label={words.kind} options={options.kinds} isInline isRequired />
        <FormRow>
          <NumberField
            name="amount"
            label={words.amount}
            help={words.amountHelp}
            unit={words.yuan}
            hasDecimals
            isRequired
          />
          <DateField name="date" label={words.date} isRequired />
        </FormRow>
        <TextField name="goods" label={words.goods} help={words.goodsHelp} maxLength={200} />
        <TextField name="receiptNo" label={words.receiptNo} help={words.receiptHelp} maxLength={60} />
      </FormSection>
    </>
  )
}

import { CENTER_HEADINGS, IMPORT_FIELDS, KEY_FIELDS } from '@/lib/imports/mapping/rules'
import { activityRegister } from '@/lib/imports/registers/activities/rules'
import { balanceRegister } from '@/lib/imports/registers/balances/rules'
import { sessionRegister } from '@/lib/imports/registers/child-sessions/rules'
import { departmentRegister } from '@/lib/imports/registers/departments/rules'
import { donationRegister } from '@/lib/imports/registers/donations/rules'
import { callRegister } from '@/lib/imports/registers/follow-up-calls/rules'
import { historyRegister } from '@/lib/imports/registers/historical-months/rules'
import { referralRegister } from '@/lib/imports/registers/job-referrals/rules'
import { partnerRegister } from '@/lib/imports/registers/partners/rules'
import { PLACE_FIELDS } from '@/lib/imports/registers/place/rules'
import { itemRegister } from '@/lib/imports/registers/service-items/rules'
import { windowRegister } from '@/lib/imports/registers/service-windows/rules'
import { staffRegister } from '@/lib/imports/registers/staff/rules'
import type { FieldForm, RegisterForm, RegisterKey } from '@/lib/imports/registers/types'
import { visitRegister } from '@/lib/imports/registers/visit-counts/rules'
import { zoneRegister } from '@/lib/imports/registers/zones/rules'

const centerRegister: RegisterForm = {
  key: 'centers',
  permission: 'center:import',
  title: 'imports.register.centers',
  fields: IMPORT_FIELDS.map((key) => ({
    key,
    label: `imports.field.${key}`,
    note: `imports.field.${key}`,
    headings: CENTER_HEADINGS[key],
    isKey: KEY_FIELDS.includes(key),
  })),
}

/** The columns of a register of centers begin with those that name the center. */
const withPlace = ({ place, ...form }: RegisterForm & { place: 'CENTER' | 'COUNTY' }): RegisterForm =>
  place === 'COUNTY'
    ? form
    : {
        ...form,
        fields: [...PLACE_FIELDS.map((field): FieldForm => ({ ...field, isKey: false })), ...form.fields],
      }

const FORMS: Record<RegisterKey, RegisterForm> = {
  centers: centerRegister,
  zones: withPlace(zoneRegister),
  'service-windows': withPlace(windowRegister),
  'service-items': withPlace(itemRegister),
  activities: withPlace(activityRegister),
  'visit-counts': withPlace(visitRegister),
  staff: withPlace(staffRegister),
  partners: withPlace(partnerRegister),
  donations: withPlace(donationRegister),
  balances: withPlace(balanceRegister),
  'historical-months': withPlace(historyRegister),
  'child-sessions': withPlace(sessionRegister),
  'job-referrals': withPlace(referralRegister),
  'follow-up-calls': withPlace(callRegister),
  departments: withPlace(departmentRegister),
}

/** What is known of a register without its data. */
export function registerForm(key: RegisterKey): RegisterForm {
  return FORMS[key]
}

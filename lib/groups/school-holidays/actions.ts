'use server'
import { defineAction } from '@/lib/auth/action'
import {
  changeSchoolHoliday,
  createSchoolHoliday,
  removeSchoolHoliday,
} from '@/lib/groups/school-holidays/mutations'
import {
  changeSchoolHolidayInput,
  createSchoolHolidayInput,
  removeSchoolHolidayInput,
} from '@/lib/groups/school-holidays/schema'

const revalidate = () => ['/settings/school-holidays']

export const createSchoolHolidayAction = defineAction(
  'createSchoolHoliday',
  createSchoolHolidayInput,
  createSchoolHoliday,
  { revalidate },
)
export const changeSchoolHolidayAction = defineAction(
  'changeSchoolHoliday',
  changeSchoolHolidayInput,
  changeSchoolHoliday,
  { revalidate },
)
export const removeSchoolHolidayAction = defineAction(
  'removeSchoolHoliday',
  removeSchoolHolidayInput,
  removeSchoolHoliday,
  { revalidate },
)

'use server'
import { defineAction } from '@/lib/auth/action'
import { setCalendarDay } from '@/lib/settings/calendar/mutations'
import { setCalendarDayInput } from '@/lib/settings/calendar/schema'
import { changeSettings } from '@/lib/settings/mutations'
import { changeSettingsInput } from '@/lib/settings/schema'

export const changeSettingsAction = defineAction('changeSettings', changeSettingsInput, changeSettings, {
  revalidate: () => ['/settings'],
})
export const setCalendarDayAction = defineAction('setCalendarDay', setCalendarDayInput, setCalendarDay, {
  revalidate: () => ['/settings/calendar'],
})

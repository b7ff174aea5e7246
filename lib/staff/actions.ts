'use server'
import { defineAction } from '@/lib/auth/action'
import { changeStaff, closeStaff, createStaff, reopenStaff } from '@/lib/staff/mutations'
import { changeStaffInput, closeStaffInput, createStaffInput, reopenStaffInput } from '@/lib/staff/schema'

const revalidate = ({ id }: { id: string }) => ['/staff', `/staff/${id}`]

export const createStaffAction = defineAction('createStaff', createStaffInput, createStaff, { revalidate })
export const changeStaffAction = defineAction('changeStaff', changeStaffInput, changeStaff, { revalidate })
export const closeStaffAction = defineAction('closeStaff', closeStaffInput, closeStaff, { revalidate })
export const reopenStaffAction = defineAction('reopenStaff', reopenStaffInput, reopenStaff, { revalidate })

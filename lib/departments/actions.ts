'use server'
import { defineAction } from '@/lib/auth/action'
import { handOverDepartment } from '@/lib/departments/handover/mutations'
import {
  changeDepartment,
  closeDepartment,
  createDepartment,
  reopenDepartment,
} from '@/lib/departments/mutations'
import {
  changeDepartmentInput,
  closeDepartmentInput,
  createDepartmentInput,
  handOverDepartmentInput,
  reopenDepartmentInput,
} from '@/lib/departments/schema'

const revalidate = ({ id }: { id: string }) => ['/departments', `/departments/${id}`]

export const createDepartmentAction = defineAction(
  'createDepartment',
  createDepartmentInput,
  createDepartment,
  { revalidate },
)
export const changeDepartmentAction = defineAction(
  'changeDepartment',
  changeDepartmentInput,
  changeDepartment,
  { revalidate },
)
export const closeDepartmentAction = defineAction('closeDepartment', closeDepartmentInput, closeDepartment, {
  revalidate,
})
export const reopenDepartmentAction = defineAction(
  'reopenDepartment',
  reopenDepartmentInput,
  reopenDepartment,
  { revalidate },
)
export const handOverDepartmentAction = defineAction(
  'handOverDepartment',
  handOverDepartmentInput,
  handOverDepartment,
  { revalidate },
)

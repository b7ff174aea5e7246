'use server'
import { defineAction } from '@/lib/auth/action'
import { changeWindow, closeWindow, createWindow, reopenWindow } from '@/lib/service-windows/mutations'
import {
  changeWindowInput,
  closeWindowInput,
  createWindowInput,
  reopenWindowInput,
} from '@/lib/service-windows/schema'

const paths = ({ id, centerId }: { id: string; centerId: string }) => [
  `/centers/${centerId}`,
  '/service-windows',
  `/service-windows/${id}`,
]

export const createWindowAction = defineAction('createWindow', createWindowInput, createWindow, {
  revalidate: paths,
})
export const changeWindowAction = defineAction('changeWindow', changeWindowInput, changeWindow, {
  revalidate: paths,
})
export const closeWindowAction = defineAction('closeWindow', closeWindowInput, closeWindow, {
  revalidate: paths,
})
export const reopenWindowAction = defineAction('reopenWindow', reopenWindowInput, reopenWindow, {
  revalidate: paths,
})

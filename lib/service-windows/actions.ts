'use server'
import { defineAction } from '@/lib/auth/action'
import { changeWindow, closeWindow, createWindow } from '@/lib/service-windows/mutations'
import { changeWindowInput, closeWindowInput, createWindowInput } from '@/lib/service-windows/schema'

const paths = ({ centerId }: { centerId: string }) => [`/centers/${centerId}`]

export const createWindowAction = defineAction('createWindow', createWindowInput, createWindow, {
  revalidate: paths,
})
export const changeWindowAction = defineAction('changeWindow', changeWindowInput, changeWindow, {
  revalidate: paths,
})
export const closeWindowAction = defineAction('closeWindow', closeWindowInput, closeWindow, {
  revalidate: paths,
})

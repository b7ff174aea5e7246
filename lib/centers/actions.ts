'use server'
import { defineAction } from '@/lib/auth/action'
import { changeCenter, closeCenter, createCenter, reopenCenter } from '@/lib/centers/mutations'
import {
  changeCenterInput,
  closeCenterInput,
  createCenterInput,
  reopenCenterInput,
} from '@/lib/centers/schema'

const paths = ({ id }: { id: string }) => ['/centers', `/centers/${id}`]

export const createCenterAction = defineAction('createCenter', createCenterInput, createCenter, {
  revalidate: paths,
})
export const changeCenterAction = defineAction('changeCenter', changeCenterInput, changeCenter, {
  revalidate: paths,
})
export const closeCenterAction = defineAction('closeCenter', closeCenterInput, closeCenter, {
  revalidate: paths,
})
export const reopenCenterAction = defineAction('reopenCenter', reopenCenterInput, reopenCenter, {
  revalidate: paths,
})

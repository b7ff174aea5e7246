'use server'
import { defineAction } from '@/lib/auth/action'
import { changeList, copyList } from '@/lib/service-items/lists/mutations'
import { changeListInput, copyListInput } from '@/lib/service-items/lists/schema'

const paths = ({ id }: { id: string }) => [
  '/service-items',
  '/service-items/lists',
  `/service-items/lists/${id}`,
]

export const copyListAction = defineAction('copyList', copyListInput, copyList, { revalidate: paths })
export const changeListAction = defineAction('changeList', changeListInput, changeList, { revalidate: paths })

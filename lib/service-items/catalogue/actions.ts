'use server'
import { defineAction } from '@/lib/auth/action'
import { changeItem, createItem, restoreItem, retireItem } from '@/lib/service-items/catalogue/mutations'
import { changeItemInput, createItemInput, itemVersionInput } from '@/lib/service-items/catalogue/schema'

const paths = ({ id }: { id: string }) => ['/service-items', `/service-items/${id}`]

export const createItemAction = defineAction('createItem', createItemInput, createItem, { revalidate: paths })
export const changeItemAction = defineAction('changeItem', changeItemInput, changeItem, { revalidate: paths })
export const retireItemAction = defineAction('retireItem', itemVersionInput, retireItem, {
  revalidate: paths,
})
export const restoreItemAction = defineAction('restoreItem', itemVersionInput, restoreItem, {
  revalidate: paths,
})

'use server'
import { defineAction } from '@/lib/auth/action'
import { changeClosure, createClosure, endClosure } from '@/lib/closures/mutations'
import { changeClosureInput, createClosureInput, endClosureInput } from '@/lib/closures/schema'

const paths = ({ centerId }: { centerId: string }) => [`/centers/${centerId}`]

export const createClosureAction = defineAction('createClosure', createClosureInput, createClosure, {
  revalidate: paths,
})
export const changeClosureAction = defineAction('changeClosure', changeClosureInput, changeClosure, {
  revalidate: paths,
})
export const endClosureAction = defineAction('endClosure', endClosureInput, endClosure, { revalidate: paths })

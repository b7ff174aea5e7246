'use server'
import { defineAction } from '@/lib/auth/action'
import { confirmBalance, confirmBalances, refuseBalance } from '@/lib/balances/decision/mutations'
import { proposeBalance } from '@/lib/balances/mutations'
import {
  confirmBalanceInput,
  confirmBalancesInput,
  proposeBalanceInput,
  refuseBalanceInput,
} from '@/lib/balances/schema'

const paths = ({ id }: { id: string }) => ['/balances', `/balances/${id}`]

export const proposeBalanceAction = defineAction('proposeBalance', proposeBalanceInput, proposeBalance, {
  revalidate: paths,
})
export const confirmBalanceAction = defineAction('confirmBalance', confirmBalanceInput, confirmBalance, {
  revalidate: paths,
})
export const confirmBalancesAction = defineAction('confirmBalances', confirmBalancesInput, confirmBalances, {
  revalidate: () => ['/balances'],
})
export const refuseBalanceAction = defineAction('refuseBalance', refuseBalanceInput, refuseBalance, {
  revalidate: paths,
})

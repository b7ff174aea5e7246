'use client'
import { useTranslations } from 'next-intl'

const KEY = /^validation(\.[A-Za-z0-9_-]+)+$/
const CHINESE = /[\u4e00-\u9fff]/

/**
 * Turns what stands in an error into words. Schemas give message keys, actions give words; anything else is a
 * library's own English, which nobody here should have to read.
 */
export function useErrorWords(): (message: string | undefined) => string | undefined {
  const t = useTranslations()
  return (message) => {
    if (message === undefined) return undefined
    if (KEY.test(message) && t.has(message as never)) return t(message as never)
    return CHINESE.test(message) ? message : t('validation.invalid')
  }
}

'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import type { Words } from '@/components/forms/error-words'
import { loadWords, subscribeToWords, wordOf, wordsNow } from '@/components/forms/error-words'

const KEY = /^validation(\.[A-Za-z0-9_-]+)+$/
const CHINESE = /[\u4e00-\u9fff]/
const noWords = (): Words | null => null

/**
 * Turns what stands in an error into words. Schemas give message keys, actions give words; anything else is a
 * library's own English, which nobody here should have to read.
 */
export function useErrorWords(): (message: string | undefined) => string | undefined {
  const t = useTranslations('ui.form')
  const words = useSyncExternalStore(subscribeToWords, wordsNow, noWords)
  useEffect(loadWords, [])
  return (message) => {
    if (message === undefined) return undefined
    if (KEY.test(message)) return wordOf(words, message) ?? t('invalid')
    return CHINESE.test(message) ? message : t('invalid')
  }
}

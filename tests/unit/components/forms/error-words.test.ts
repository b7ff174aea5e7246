import { expect, it } from 'vitest'
import { loadWords, subscribeToWords, wordOf, wordsNow } from '@/components/forms/error-words'
import { validation } from '@/lib/i18n/validation'

it.each([
  ['validation.required', validation.required],
  ['validation.imports.merge', undefined],
  ['validation.nothing', undefined],
  ['validation.required.more', undefined],
  ['validation', undefined],
])('%s → %s', (key, expected) => {
  expect(wordOf(validation, key)).toBe(expected)
})

it('finds nothing while the words have not come, and tells when they have', async () => {
  expect(wordOf(wordsNow(), 'validation.required')).toBeUndefined()
  await new Promise<void>((resolve) => {
    const stop = subscribeToWords(() => {
      stop()
      resolve()
    })
    loadWords()
  })
  expect(wordOf(wordsNow(), 'validation.required')).toBe(validation.required)
})

import { describe, expect, it } from 'vitest'
import { readCount, readMoneyWan } from '@/lib/imports/values/number/rules'
import type { Reading } from '@/lib/imports/values/types'

const flat = <T>(reading: Reading<T>) =>
  'problem' in reading ? reading.problem.key : [reading.value, reading.conversion]

describe('readCount', () => {
  it.each([
    ['0', [0, null]],
    ['1229', [1229, null]],
    ['１２３', [123, '123']],
    ['1,229户', [1229, '1229']],
    ['4层', [4, '4']],
    ['1.5万人', [15000, '15000']],
    ['9999999', [9999999, null]],
    ['10000000', 'tooBig'],
    ['9007199254740993', 'notACount'],
    ['12.5', 'notACount'],
    ['-3', 'malformedNumber'],
    ['1e3', 'malformedNumber'],
    ['约50', 'approximateNumber'],
    ['6000余', 'approximateNumber'],
    ['5人至8人', 'severalNumbers'],
    ['二十人', 'noArabicDigits'],
    ['Infinity', 'noNumber'],
    ['12元', 'notACount'],
  ])('%s', (text, expected) => {
    const result = flat(readCount(text, 9_999_999))
    expect(result).toEqual(expected)
  })
})

describe('readMoneyWan', () => {
  it.each([
    ['96.8', ['96.80', null]],
    ['68万元', ['68.00', '68.00']],
    ['1,400万', ['1400.00', '1400.00']],
    ['0.14亿元', ['1400.00', '1400.00']],
    ['960000元', ['96.00', '96.00']],
    ['960050元', 'tooManyDecimals'],
    ['总投资68万元', ['68.00', '68.00']],
    ['0', ['0.00', null]],
    ['96.805', 'tooManyDecimals'],
    ['100000000', 'tooBig'],
    ['投资130多万元', 'approximateNumber'],
    ['20余万元', 'approximateNumber'],
    ['投资百余元', 'noArabicDigits'],
    ['投资二十余万元', 'noArabicDigits'],
    ['438.(略)元', 'malformedNumber'],
    ['68美元', 'notMoney'],
    ['68平方米', 'notMoney'],
  ])('%s', (text, expected) => {
    expect(flat(readMoneyWan(text, 99_999_999))).toEqual(expected)
  })
})

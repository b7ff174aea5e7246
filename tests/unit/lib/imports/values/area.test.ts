import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readArea, readQualifier } from '@/lib/imports/values/area/rules'

const read = (text: string) => {
  const reading = readArea(text)
  if ('problem' in reading) return reading.problem.key
  return [reading.value.area, reading.value.qualifier, reading.conversion]
}

/** Values that stand in public pages, each with what may be read from it. */
const ODD: Record<string, ReturnType<typeof read>> = {
  约350平方米: ['350.00', 'ABOUT', '约350.00'],
  '350余平方米': ['350.00', 'ODD', '350.00余'],
  '300多平米': ['300.00', 'MANY', '300.00多'],
  '330㎡活动空间': ['330.00', null, '330.00'],
  '1.75万平方米': ['17500.00', null, '17500.00'],
  '占地约21.5亩': 'siteArea',
  '建筑面積765.4平方米': ['765.40', null, '765.40'],
  '约2062.17平方米': ['2062.17', 'ABOUT', '约2062.17'],
  '438.(略)元': 'malformedNumber',
  综合楼1600m2: ['1600.00', null, '1600.00'],
  '综合楼380 m2': ['380.00', null, '380.00'],
  '5000m2社区服务中心': ['5000.00', null, '5000.00'],
  '图书室(63.61㎡)': 'partOfCenter',
  不足200平方M: ['200.00', 'UNDER', '不足200.00'],
  '2 200 平方米': ['2200.00', null, '2200.00'],
  '0、4平方公里': 'malformedNumber',
  '20191018日': 'wrongUnit',
  '20196月': 'wrongUnit',
  自1030日开工建设: 'wrongUnit',
  投资百余元: 'noArabicDigits',
  投资二十余万元: 'noArabicDigits',
  投资130多万元: 'wrongUnit',
  近5000平方米: ['5000.00', 'NEAR', '近5000.00'],
  总建筑面积余平米: 'noNumber',
  仅有平方米: 'noNumber',
  分别为300至800平方米: 'separateAreas',
  '1400平方米室内,400平方米室外': 'severalNumbers',
  '590平方米,二层二十间': ['590.00', null, '590.00'],
  建筑面积各约600平方米: 'separateAreas',
  '黨群服務(wù)中心': 'noNumber',
}

describe('readArea of the odd values', () => {
  const lines = readFileSync('tests/fixtures/odd-values.txt', 'utf8').split('\n').filter(Boolean)

  it('covers every line of the collection', () => {
    expect(Object.keys(ODD).sort()).toEqual(lines.sort())
  })

  it.each(Object.entries(ODD))('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('readArea', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['600', ['600.00', null, null]],
    ['600.5', ['600.50', null, null]],
    ['599.99', ['599.99', null, null]],
    ['0600', ['600.00', null, null]],
    ['６００', ['600.00', null, '600.00']],
    ['1,200', ['1200.00', null, '1200.00']],
    ['１，２００㎡', ['1200.00', null, '1200.00']],
    ['+600', ['600.00', null, '600.00']],
    ['600.000', ['600.00', null, '600.00']],
    ['0.06万㎡', ['600.00', null, '600.00']],
    ['0.061234万㎡', ['612.34', null, '612.34']],
    ['0.0612345万㎡', 'tooManyDecimals'],
    ['63.614', 'tooManyDecimals'],
    ['建築面積1970平方米', ['1970.00', null, '1970.00']],
    ['綜合樓1600m2', ['1600.00', null, '1600.00']],
    ['600 M²', ['600.00', null, '600.00']],
    ['600平方', ['600.00', null, '600.00']],
    ['600m', 'wrongUnit'],
    ['600㎡左右', ['600.00', 'ABOUT', '约600.00']],
    ['超13000平方米', ['13000.00', 'OVER', '超13000.00']],
    ['超过600', ['600.00', 'OVER', '超600.00']],
    ['高三层、面积近400平方米的小楼', ['400.00', 'NEAR', '近400.00']],
    ['约350余平方米', 'severalQualifiers'],
    ['不超过600', 'openBound'],
    ['600㎡以上', 'openBound'],
    ['0', 'areaZero'],
    ['0.00', 'areaZero'],
    ['20000', ['20000.00', null, null]],
    ['20000.01', 'areaTooBig'],
    ['3万㎡', 'areaTooBig'],
    ['999999999999999999', 'tooManyDigits'],
    ['-600', 'malformedNumber'],
    ['－600', 'malformedNumber'],
    ['1e3', 'malformedNumber'],
    ['0x10', 'malformedNumber'],
    ['12,34', 'malformedNumber'],
    ['300-800㎡', 'severalNumbers'],
    ['由原来的80平方米变成现在的近200平方米', 'severalNumbers'],
    ['占地6200平方米', 'siteArea'],
    ['0.9亩', 'wrongUnit'],
    ['单层使用面积约110㎡', 'otherArea'],
    ['投资600', 'wrongUnit'],
    ['600元', 'wrongUnit'],
    ['about 600 m²', 'unreadWords'],
    ['NaN', 'noNumber'],
    ['', 'noNumber'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('a column of usable area takes the words that a floor area refuses', () => {
    expect(readArea('使用面积110㎡', 'USABLE')).toMatchObject({ value: { area: '110.00' } })
    expect(readArea('建筑面积110㎡', 'USABLE')).toMatchObject({ problem: { key: 'otherArea' } })
  })
})

describe('readQualifier', () => {
  it.each([
    ['约', 'ABOUT', null],
    ['余', 'ODD', null],
    ['多', 'MANY', null],
    ['近', 'NEAR', null],
    ['不足', 'UNDER', null],
    ['超', 'OVER', null],
    ['超过', 'OVER', '超'],
    [' 大约', 'ABOUT', '约'],
  ])('%s', (text, value, conversion) => {
    expect(readQualifier(text)).toEqual({ value, conversion })
  })

  it.each([['约余'], ['准确'], ['']])('refuses %j', (text) => {
    expect(readQualifier(text)).toMatchObject({ problem: { key: 'unknownQualifier' } })
  })
})

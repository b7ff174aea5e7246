import { describe, expect, it } from 'vitest'
import {
  divisionsOfCounty,
  matchUnits,
  nextProvisionalCode,
  parentKey,
  shortUnitName,
  toProvisionalRow,
  toTownshipOptions,
} from '@/lib/org/rules'
import type { Division } from '@/lib/org/types'

describe('shortUnitName', () => {
  it.each([
    ['岗贝社区居民委员会', 'COMMUNITY', '岗贝'],
    ['中都城社区居委会', 'COMMUNITY', '中都城'],
    ['石庙村民委员会', 'COMMUNITY', '石庙'],
    ['石庙村村民委员会', 'COMMUNITY', '石庙村'],
    ['石庙村委会', 'COMMUNITY', '石庙'],
    ['首义居委会', 'COMMUNITY', '首义'],
    ['首义社区', 'COMMUNITY', '首义'],
    ['甘柏村', 'COMMUNITY', '甘柏'],
    ['春天花园居民区', 'COMMUNITY', '春天花园居民区'],
    ['社区', 'COMMUNITY', '社区'],
    ['　首义 社区　', 'COMMUNITY', '首义'],
    ['西岗街道', 'TOWNSHIP', '西岗'],
    ['梧桐街道办事处', 'TOWNSHIP', '梧桐'],
    ['梧桐办事处', 'TOWNSHIP', '梧桐'],
    ['外冈镇', 'TOWNSHIP', '外冈'],
    ['镇', 'TOWNSHIP', '镇'],
    ['凤阳县', 'COUNTY', '凤阳县'],
  ] as const)('%s (%s) → %s', (name, level, short) => {
    expect(shortUnitName(name, level)).toBe(short)
  })
})

describe('matchUnits', () => {
  const communities = ['幸福社区居民委员会', '幸福村委会', '李村村委会', '李村委会', '平安社区'].map(
    (name) => ({
      name,
      level: 'COMMUNITY' as const,
    }),
  )
  const townships = ['西湖街道', '西湖镇', '东湖镇', '高新技术开发区', '新城街道办事处'].map((name) => ({
    name,
    level: 'TOWNSHIP' as const,
  }))

  it.each([
    ['幸福社区居民委员会', ['幸福社区居民委员会']],
    ['幸福', ['幸福社区居民委员会', '幸福村委会']],
    ['幸福社区', ['幸福社区居民委员会', '幸福村委会']],
    ['李村', ['李村村委会', '李村委会']],
    ['李村村委会', ['李村村委会']],
    ['平安', ['平安社区']],
    ['平安居委会', ['平安社区']],
    ['平 安社区', ['平安社区']],
    ['不存在社区', []],
  ])('community %s → %j', (name, expected) => {
    expect(matchUnits(name, communities).map((unit) => unit.name)).toEqual(expected)
  })

  it.each([
    ['西湖街道', ['西湖街道']],
    ['西湖', ['西湖街道', '西湖镇']],
    ['西湖乡', []],
    ['东湖', ['东湖镇']],
    ['东湖街道', []],
    ['新城办', ['新城街道办事处']],
    ['新城街', ['新城街道办事处']],
    ['高新技术开发区', ['高新技术开发区']],
    ['高新技术', []],
  ])('township %s → %j', (name, expected) => {
    expect(matchUnits(name, townships).map((unit) => unit.name)).toEqual(expected)
  })
})

describe('nextProvisionalCode', () => {
  const all = Array.from({ length: 100 }, (_, index) => `341126001${900 + index}`)

  it.each([
    ['341126000000', 'TOWNSHIP', [], '341126900000'],
    ['341126000000', 'TOWNSHIP', ['341126900000', '341126902000'], '341126901000'],
    ['341126001000', 'COMMUNITY', [], '341126001900'],
    ['341126001000', 'COMMUNITY', all.slice(0, 99), '341126001999'],
    ['341126001000', 'COMMUNITY', all, null],
  ] as const)('below %s (%s) → %s', (parent, level, existing, expected) => {
    expect(nextProvisionalCode(parent, level, new Set<string>(existing))).toBe(expected)
  })
})

describe('divisions', () => {
  const divisions: Division[] = [
    { code: '440000000000', name: '广东省', level: 'PROVINCE' },
    { code: '440100000000', name: '广州市', level: 'CITY' },
    { code: '440103000000', name: '荔湾区', level: 'COUNTY' },
    { code: '440103001001', name: '翠洲社区居民委员会', level: 'COMMUNITY' },
    { code: '440103001000', name: '沙面街道', level: 'TOWNSHIP' },
    { code: '440104000000', name: '越秀区', level: 'COUNTY' },
    { code: '441900000000', name: '东莞市', level: 'CITY' },
    { code: '441900000000', name: '东莞市', level: 'COUNTY' },
    { code: '441900003000', name: '东城街道', level: 'TOWNSHIP' },
  ]
  const names = (code: string) =>
    divisionsOfCounty(divisions, code).map((division) => `${division.level} ${division.name}`)

  it.each([['440103'], ['440103000000']])('of %s are its own and those above it, highest first', (code) => {
    expect(names(code)).toEqual([
      'PROVINCE 广东省',
      'CITY 广州市',
      'COUNTY 荔湾区',
      'TOWNSHIP 沙面街道',
      'COMMUNITY 翠洲社区居民委员会',
    ])
  })

  it('of a city without counties hold the city and, under the same code, its county', () => {
    expect(names('441900')).toEqual(['PROVINCE 广东省', 'CITY 东莞市', 'COUNTY 东莞市', 'TOWNSHIP 东城街道'])
  })

  it.each([['440100'], ['440199'], ['']])('of %j, which is no county, are none', (code) => {
    expect(names(code)).toEqual([])
  })

  it.each([
    ['COMMUNITY', '441900003001', 'TOWNSHIP 441900003000'],
    ['TOWNSHIP', '441900003000', 'COUNTY 441900000000'],
    ['COUNTY', '441900000000', 'CITY 441900000000'],
    ['CITY', '441900000000', 'PROVINCE 440000000000'],
    ['PROVINCE', '440000000000', null],
  ] as const)('parent of %s %s is %s', (level, code, expected) => {
    expect(parentKey({ code, level })).toBe(expected)
  })
})

describe('rows and options', () => {
  it('a provisional township is its own township, a community hangs on its parent', () => {
    const township = {
      id: 't',
      code: '341126900000',
      name: '西岗街道',
      level: 'TOWNSHIP',
      parentId: 'c',
    } as const
    const community = {
      id: 'm',
      code: '341126900900',
      name: '齐民路社区',
      level: 'COMMUNITY',
      parentId: 't',
    } as const
    expect(toProvisionalRow(township, 'c')).toMatchObject({
      townshipId: 't',
      shortName: '西岗',
      provisional: true,
    })
    expect(toProvisionalRow(community, 'c')).toMatchObject({
      townshipId: 't',
      shortName: '齐民路',
      countyId: 'c',
    })
  })

  it('townships stand in the order of the codes with their own communities', () => {
    const unit = (id: string, code: string, level: 'TOWNSHIP' | 'COMMUNITY', townshipId: string) => ({
      id,
      code,
      name: id,
      level,
      townshipId,
    })
    const options = toTownshipOptions([
      unit('b2', '341126002001', 'COMMUNITY', 'b'),
      unit('b', '341126002000', 'TOWNSHIP', 'b'),
      unit('a', '341126001000', 'TOWNSHIP', 'a'),
    ])
    expect(options.map((option) => [option.id, option.communities.map((one) => one.id)])).toEqual([
      ['a', []],
      ['b', ['b2']],
    ])
  })
})

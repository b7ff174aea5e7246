import { describe, expect, it } from 'vitest'
import { nameKeyOf, pinyinOf } from '@/lib/centers/naming/rules'

describe('nameKeyOf', () => {
  it.each(['阳光社区中心A1', ' 阳光社区中心A1　', '阳光社区中心Ａ１'])('“%s” is one name', (name) => {
    expect(nameKeyOf(name)).toBe('阳光社区中心A1')
  })

  it('keeps rare characters, joined emoji and marks', () => {
    expect(nameKeyOf('𠮷祥👨‍👩‍👧é')).toBe('𠮷祥👨‍👩‍👧é')
  })
})

describe('pinyinOf', () => {
  it.each([
    ['阳光社区', 'yangguangshequ', 'ygsq'],
    ['六安市重庆路', 'luanshichongqinglu', 'lascql'],
    ['吕家村', 'lvjiacun', 'ljc'],
    ['3号 A区', '3haoaqu', '3haq'],
    ['𠮷祥', '𠮷xiang', '𠮷x'],
    ['Ｂ座', 'bzuo', 'bz'],
  ])('%s', (name, pinyin, initials) => {
    expect(pinyinOf(name)).toEqual({ pinyin, initials })
  })
})

import { describe, expect, it } from 'vitest'
import { namesLike } from '@/lib/search/names/rules'
import { bestHits, detailOf, lettersOf } from '@/lib/search/rules'

describe('letters that are read as pinyin', () => {
  it.each([
    ['hm', 'hm'],
    ['HeMu', 'hemu'],
    ['he mu', 'hemu'],
    ["xi'an", 'xian'],
    ['h', null],
    ['', null],
    ['hm1', null],
    ['和睦', null],
    ['%m', null],
  ])('%s is %s', (q, letters) => {
    expect(lettersOf(q)).toBe(letters)
  })

  it.each([
    ['hm', ['和睦食堂']],
    ['hemushi', ['和睦食堂']],
    ['st', ['和睦食堂', '松涛书屋']],
    ['zz', []],
  ])('%s finds %s', (letters, names) => {
    expect(namesLike(['和睦食堂', '松涛书屋'], letters)).toEqual(names)
  })
})

describe('the best hits', () => {
  const hit = (title: string) => ({ id: title, title, detail: '', href: '' })

  it('are the text itself, then what begins with it, then what contains it', () => {
    const found = ['大和睦', '和睦社区', '其他', '和睦'].map(hit)
    expect(bestHits(found, '和睦', 3).map(({ title }) => title)).toEqual(['和睦', '和睦社区', '大和睦'])
    expect(bestHits(found, '和睦', 9)).toHaveLength(4)
  })
})

it('a detail leaves out what is not known', () => {
  expect(detailOf('云山街道', null, '001', undefined)).toBe('云山街道 · 001')
  expect(detailOf(null)).toBe('')
})

import { describe, expect, it } from 'vitest'
import { namesPeople, personOf, readPeople, signUpColumns } from '@/lib/activities/sign-ups/rules'
import type { CellText } from '@/lib/spreadsheets/model'

describe('the columns of a sign-up list', () => {
  it.each([
    [['姓名', '联系电话'], { name: 0, phone: 1, mark: null }],
    [['序号', ' 姓 名 ', '手机号码（必填）'.replace('必填', '')], { name: 1, phone: 2, mark: null }],
    [['身份证号', '备注'], { name: null, phone: null, mark: 0 }],
    [['NAME', 'Phone'], { name: 0, phone: 1, mark: null }],
  ])('%j', (header, expected) => {
    expect(signUpColumns(header)).toEqual(expected)
    expect(namesPeople(signUpColumns(header))).toBe(true)
  })

  it('name nobody without one of them', () => {
    expect(namesPeople(signUpColumns(['序号', '备注']))).toBe(false)
  })
})

describe('one person', () => {
  const of = (name: string, phone = '', mark = '') => personOf({ name, phone, mark })
  it('is the same however the telephone is written', () => {
    const plain = of('张三', '13800138000')
    for (const phone of ['138 0013 8000', '+86-13800138000', '008613800138000', '１３８００１３８０００'])
      expect(of(' 张 三', phone)).toBe(plain)
  })

  it('is another one of the family under the same telephone', () => {
    expect(of('张三', '13800138000')).not.toBe(of('张小三', '13800138000'))
  })

  it('is told by his mark alone', () => {
    expect(of('张三', '13800138000', '11010119900307123x')).toBe(
      of('', '', '１１０１０１１９９００３０７１２３X'),
    )
  })

  it('is told by his name where nothing else is said, and is nobody without it', () => {
    expect(of('张三', '123')).toBe(of('张三'))
    expect(of('', '123')).toBeNull()
  })
})

describe('a list', () => {
  const row = (number: number, ...cells: (string | CellText)[]) => ({
    number,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  })
  it('counts each once, says what repeats and which rows name nobody', () => {
    const { people, doubles, unreadable } = readPeople({
      header: ['姓名', '电话'],
      rows: [
        row(2, '张三', '13800138000'),
        row(3, '李四', '13900139000'),
        row(4, '张三', '138-0013-8000'),
        row(5, '', ''),
        row(6, { text: '王五', formula: true }, { text: '#REF!', error: true }),
      ],
    })
    expect([people.length, doubles, unreadable]).toEqual([2, 1, [5, 6]])
  })
})

import { describe, expect, it } from 'vitest'
import { readCategory, readKind, readOwnership, readStatus, readText } from '@/lib/imports/values/words/rules'

describe('readCategory', () => {
  it.each([
    ['社区党群服务中心', 'COMMUNITY', '社区'],
    ['社区服务中心', 'COMMUNITY', '社区'],
    ['社区', 'COMMUNITY', null],
    ['村党群服务中心', 'VILLAGE', '村'],
    ['村服务中心', 'VILLAGE', '村'],
    ['村', 'VILLAGE', null],
    ['街道(社区)党群服务中心', 'TOWNSHIP', '乡镇(街道)'],
    ['街道（社区）党群服务中心', 'TOWNSHIP', '乡镇(街道)'],
    ['乡镇（街道）', 'TOWNSHIP', null],
    ['县级', 'COUNTY', null],
    ['小区党群服务站', 'RESIDENTIAL_STATION', '小区站'],
    ['社区党群服务站', 'RESIDENTIAL_STATION', '小区站'],
    ['小区站', 'RESIDENTIAL_STATION', null],
    ['商圈楼宇党群服务中心', 'BUSINESS_AREA', '商圈楼宇园区'],
    ['商圈楼宇园区', 'BUSINESS_AREA', null],
    ['暖心驿站', 'OTHER', '其他'],
    ['新时代文明实践站', 'OTHER', '其他'],
    ['其他', 'OTHER', null],
  ])('%s → %s', (text, value, conversion) => {
    expect(readCategory(text)).toEqual({ value, conversion })
  })
})

describe('words from a list', () => {
  it.each([
    ['新建', 'NEW_BUILD', null],
    ['改造', 'RENOVATED', null],
    ['改扩建', 'RENOVATED', '改造'],
    ['未改造', 'UNRENOVATED', null],
    ['unknown', null, '未分类'],
    ['Unknown', null, '未分类'],
    ['未分类', null, null],
  ])('kind %s', (text, value, conversion) => {
    expect(readKind(text)).toEqual({ value, conversion })
  })

  it('status and ownership', () => {
    expect(readStatus('正常运行')).toEqual({ value: 'OPEN', conversion: null })
    expect(readStatus('建设中')).toEqual({ value: 'BUILDING', conversion: '在建' })
    expect(readOwnership('租赁')).toEqual({ value: 'RENTED', conversion: '租用' })
  })

  it.each([
    [readKind, '建'],
    [readStatus, '好'],
    [readOwnership, '公'],
    [readKind, 'constructor'],
    [readKind, '__proto__'],
  ])('anything else is refused with the choices', (read, text) => {
    expect(read(text)).toMatchObject({ problem: { key: 'unknownWord' } })
  })
})

describe('readText', () => {
  it.each([
    ['“春天里·睦邻春晓”社区会客厅', '“春天里·睦邻春晓”社区会客厅'],
    [' 云翔党群服务中心（我嘉·邻里中心） ', '云翔党群服务中心（我嘉·邻里中心）'],
    ['黨群服務(wù)中心', '黨群服務(wù)中心'],
    ['𠮷祥社区', '𠮷祥社区'],
  ])('keeps %s as it stands', (text, value) => {
    expect(readText(text, 100)).toEqual({ value, conversion: null })
  })

  it.each([
    ['a\u0000b', 'controlCharacters'],
    ['a\u0007b', 'controlCharacters'],
    ['a\ud800b', 'controlCharacters'],
    ['三个字吧', 'tooLong'],
  ])('refuses %j', (text, key) => {
    expect(readText(text, 3)).toMatchObject({ problem: { key } })
  })

  it('counts characters, not UTF-16 units', () => {
    expect(readText('𠮷𠮷𠮷', 3)).toMatchObject({ value: '𠮷𠮷𠮷' })
  })
})

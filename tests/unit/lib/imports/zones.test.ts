import { describe, expect, it } from 'vitest'
import { builtInType, createZoneTyper, splitZoneNames, zoneNameKey } from '@/lib/imports/zones/rules'
import { ZONE_TYPES } from '@/prisma/seed/reference/zone-types'

const types = ZONE_TYPES.map(([code, name]) => ({ id: code.toLowerCase(), code, name }))

describe('zoneNameKey', () => {
  it.each([
    ['“四点半课堂”', '四点半课堂'],
    [' 24 小时驿站 ', '24小时驿站'],
    ['２４小时驿站', '24小时驿站'],
    ['“一站式”服务大厅', '一站式服务大厅'],
    ['心理（法律）咨询室', '心理法律咨询室'],
    ['AI音乐室', 'ai音乐室'],
    ['；', ''],
  ])('%s → %s', (name, key) => {
    expect(zoneNameKey(name)).toBe(key)
  })
})

describe('splitZoneNames', () => {
  it.each([
    ['便民服务站；阅读室', ['便民服务站', '阅读室']],
    ['便民服务站; 阅读室 ;', ['便民服务站', '阅读室']],
    ['阅读室；“阅读室”；阅 读 室', ['阅读室']],
    ['医疗、保健室', ['医疗、保健室']],
    ['；；', []],
  ])('%s', (text, names) => {
    expect(splitZoneNames(text)).toEqual(names)
  })
})

describe('the built-in synonyms', () => {
  it.each([
    ['党员活动室', 'PARTY_DISPLAY'],
    ['“一站式”便民服务点', 'CONVENIENCE_SERVICE'],
    ['阅览室', 'CULTURE'],
    ['卫生站', 'HEALTH_POST'],
    ['亲子乐园', 'CHILDREN_PLAY'],
    ['助餐点', 'CANTEEN'],
    ['日间照料中心', 'DAY_CARE'],
    ['老年健身娱乐室', 'ELDERLY_ACTIVITY'],
    ['四点半青少年学校', 'AFTER_SCHOOL'],
    ['暖蜂驿站', 'WARM_STATION'],
    ['法律咨询室', 'LEGAL_AID'],
    ['零工驿站', 'JOB_STATION'],
    ['人民调解庭', 'MEDIATION'],
    ['居民议事厅', 'MEETING'],
    ['齐乐堂', null],
    ['会议室', null],
    ['constructor', null],
  ])('%s → %s', (name, code) => {
    expect(builtInType(name)).toBe(code)
  })

  it('name types that the reference dictionary has, and never the name of another type', () => {
    const codes: (string | null)[] = types.map((type) => type.code)
    for (const { code, name } of types) {
      const known = builtInType(name)
      expect(known === null || known === code, name).toBe(true)
    }
    for (const name of ['党员活动室', '助浴室', '430课堂']) expect(codes).toContain(builtInType(name))
  })
})

describe('createZoneTyper', () => {
  it('takes the county synonym first, then the name of a type, then the built-in one, else 其他 under its own name', () => {
    const typer = createZoneTyper({
      types,
      synonyms: [
        { nameKey: '齐乐堂', typeId: 'culture' },
        { nameKey: '党员活动室', typeId: 'meeting' },
        { nameKey: '拾光影院', typeId: 'a type of another county' },
      ],
    })
    expect(typer('“齐乐堂”')).toEqual({ name: '“齐乐堂”', typeId: 'culture', typeAsStated: null })
    expect(typer('党员活动室')).toMatchObject({ typeId: 'meeting', typeAsStated: null })
    expect(typer('健康驿站')).toMatchObject({ typeId: 'health_post', typeAsStated: null })
    expect(typer('卫生站')).toMatchObject({ typeId: 'health_post', typeAsStated: null })
    expect(typer('拾光影院')).toEqual({ name: '拾光影院', typeId: 'other', typeAsStated: '拾光影院' })
  })

  it('keeps a built-in name as stated where the county has no such type, and refuses without 其他', () => {
    const few = types.filter((type) => type.code === 'OTHER')
    expect(createZoneTyper({ types: few, synonyms: [] })('卫生站')).toMatchObject({ typeAsStated: '卫生站' })
    expect(createZoneTyper({ types: [], synonyms: [] })('卫生站')).toBeNull()
  })
})

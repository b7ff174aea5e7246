import type { PlannedZone, ZoneDictionary } from '@/lib/imports/zones/types'

/**
 * Names under which public lists state the types of zone, by the stable code of the type. A name stands here only where it
 * says one type and no other; the county adds its own.
 */
const BUILT_IN: Record<string, readonly string[]> = {
  PARTY_DISPLAY: [
    '党建展示厅 党建宣传区 党建文化区 党建文化长廊 党群空间 党群活动室 党群活动中心 党群共建室 党员活动室 党员活动中心',
    '党员之家 党员沙龙 党史展馆 党史文化长廊 红色学苑 组织生活室 宣誓大厅 理论宣讲室 党员服务站 党员报到服务站 党建广场',
  ],
  CONVENIENCE_SERVICE: [
    '一站式服务大厅 一站式便民服务点 一网通办综合接待大厅 便民服务大厅 便民服务中心 便民服务站 便民服务社 便民大厅',
    '服务大厅 综合服务大厅 政务服务大厅 政务服务 办事大厅 全程代办服务大厅 社区综合服务站 社区服务站 村民服务中心 首问接待区',
  ],
  CULTURE: [
    '文化活动室 文化活动中心 文体活动室 文体活动中心 文娱活动室 多功能文化活动中心 文化沙龙活动空间 图书室 图书阅览室',
    '图书阅览区 图书阅读区 图书馆 阅览室 阅读室 阅读区 阅读站 读书角 农家书屋 社区书屋 城市书房 舞蹈室 舞蹈房 舞蹈健身室',
    '音乐舞蹈空间 书画室 书画教室 棋牌室 棋牌娱乐室 棋艺空间 健身室 健身区 健身活动室 文艺舞台 大舞台 文化广场 文化活动广场 文明礼堂',
  ],
  HEALTH_POST: [
    '卫生站 卫生室 社区卫生服务站 社区卫生服务中心 医疗卫生服务站 医疗服务站 医疗咨询点 医疗保健室 健康小屋 健康义诊点 康健中心',
  ],
  CHILDREN_PLAY: [
    '儿童之家 儿童活动室 儿童活动区 儿童活动中心 儿童区 儿童游乐区 亲子乐园 亲子活动室 亲子童趣空间 亲子设施 妇女儿童之家',
  ],
  CANTEEN: ['社区食堂 社区老年食堂 社区长者食堂 长者食堂 老年餐桌 助餐点 老年助餐点 长者餐厅 幸福食堂'],
  DAY_CARE: [
    '日间照料中心 日间照料 老年人日间照护中心 老年人日间照料中心 居家养老服务日间照料中心 居家养老服务中心 居家养老中心 居家养老服务站 养老服务站',
  ],
  ELDERLY_ACTIVITY: ['老年活动中心 老年人活动室 老年健身娱乐室 星光老人活动中心 老年之家'],
  BATHING: ['助浴室 助浴点 老年助浴点'],
  AFTER_SCHOOL: ['四点半学校 四点半青少年学校 430课堂 课后托管班 课后托管室'],
  WARM_STATION: [
    '户外工作者驿站 户外劳动者驿站 暖蜂驿站 骑手驿站 小哥驿站 新就业群体驿站 司机之家 快递小哥驿站 24小时驿站',
  ],
  LEGAL_AID: ['法律援助站 法律服务站 法律咨询室 公共法律服务室 公共法律服务站 公共法律服务工作室'],
  JOB_STATION: ['零工驿站 就业服务站 就业驿站 劳动保障工作站 劳动和社会保障服务站 创业指导 人才驿站'],
  MEDIATION: ['调解室 人民调解室 人民调解庭 人民调解委员会 纠纷调解室 矛盾纠纷调解室 司法调解室'],
  MEETING: ['议事厅 居民议事厅 议事室 居民议事室 会客议事区 居民会客厅 议事协商厅'],
}

/** What a name of a zone is compared by: NFKC, lower case, letters and digits only, so that quotes and blanks do not count. */
export function zoneNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

const SYNONYMS = new Map(
  Object.entries(BUILT_IN).flatMap(([code, lines]) =>
    lines.flatMap((line) => line.split(' ').map((name) => [zoneNameKey(name), code] as const)),
  ),
)

/** The code of the type that is built in for a name, or null. */
export function builtInType(name: string): string | null {
  return SYNONYMS.get(zoneNameKey(name)) ?? null
}

export const OTHER_TYPE = 'OTHER'
const SEPARATORS = /[；;\n]/
export const ZONE_NAME_LENGTH = 40
export const MAX_ZONES = 60

/** The names of a cell, separated by ；, each once. */
export function splitZoneNames(text: string): string[] {
  const names = new Map<string, string>()
  for (const part of text.split(SEPARATORS)) {
    const name = part.trim()
    const key = zoneNameKey(name)
    if (key !== '' && !names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}

/** Finds the type of a zone by its name: null when the county has not even 其他. */
export type ZoneTyper = (name: string) => PlannedZone | null

/**
 * Rule: the county's own synonyms first, then the names of its types, then the built-in ones where the county has such a
 * type; what none of them knows is 其他 under the name that was written.
 */
export function createZoneTyper({ types, synonyms }: ZoneDictionary): ZoneTyper {
  const ids = new Set(types.map((type) => type.id))
  const own = new Map(
    synonyms.filter(({ typeId }) => ids.has(typeId)).map(({ nameKey, typeId }) => [nameKey, typeId]),
  )
  const named = new Map(types.map((type) => [zoneNameKey(type.name), type.id]))
  const coded = new Map(types.map((type) => [type.code, type.id]))
  const other = coded.get(OTHER_TYPE)
  return (name) => {
    const key = zoneNameKey(name)
    const known = own.get(key) ?? named.get(key) ?? coded.get(SYNONYMS.get(key) ?? '')
    if (known !== undefined) return { name, typeId: known, typeAsStated: null }
    return other === undefined ? null : { name, typeId: other, typeAsStated: name }
  }
}

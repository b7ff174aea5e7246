import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'
import type { ZoneTypeCode } from '@/prisma/seed/reference/zone-types'

type Range = readonly [least: number, most: number]

type Kind = {
  names: readonly [string, ...string[]]
  /** 人次 at a center of usual size. */
  people: Range
  zone: ZoneTypeCode | null
  /** How often it is held, 0 for what is placed by hand. */
  weight: number
  /** Months in which it is held; every month without it. */
  months?: readonly number[]
}

/** What the demonstration county's activities look like, by type. */
export const ACTIVITY_KINDS: Readonly<Record<ActivityTypeCode, Kind>> = {
  FESTIVAL: {
    names: ['传统节日联欢'],
    people: [50, 140],
    zone: 'CULTURE',
    weight: 3,
    months: [1, 2, 5, 6, 9, 10],
  },
  SHOW: {
    names: ['社区文艺汇演', '广场舞展演', '戏曲票友会'],
    people: [60, 160],
    zone: 'CULTURE',
    weight: 1,
  },
  SPORTS: { names: ['乒乓球友谊赛', '象棋比赛', '趣味运动会'], people: [20, 60], zone: 'CULTURE', weight: 1 },
  EXHIBITION: { names: ['居民书画展', '摄影作品展'], people: [40, 110], zone: 'CULTURE', weight: 1 },
  TRAINING: {
    names: ['书法培训班', '绘画培训班', '舞蹈培训班', '智能手机使用培训', '手工编织班'],
    people: [12, 35],
    zone: 'CULTURE',
    weight: 5,
  },
  HEALTH_TALK: {
    names: ['高血压防治讲座', '冬季养生讲座', '口腔健康讲座', '慢病管理讲座'],
    people: [20, 50],
    zone: 'HEALTH_POST',
    weight: 0,
  },
  FREE_CLINIC: {
    names: ['县医院专家义诊', '中医义诊', '眼科义诊'],
    people: [30, 80],
    zone: 'HEALTH_POST',
    weight: 0,
  },
  LEGAL_ADVICE: { names: ['法律咨询日', '反诈宣传咨询'], people: [10, 30], zone: 'MEDIATION', weight: 1 },
  FAMILY_EDUCATION: { names: ['家庭教育讲座', '亲子阅读会'], people: [15, 40], zone: 'CULTURE', weight: 1 },
  YOUTH_COUNSELLING: { names: ['青少年心理沙龙', '考前减压辅导'], people: [10, 25], zone: null, weight: 1 },
  JOB_TRAINING: {
    names: ['家政服务技能培训', '电商直播培训'],
    people: [12, 30],
    zone: 'JOB_STATION',
    weight: 1,
  },
  NEIGHBOUR_FESTIVAL: { names: ['邻里节'], people: [120, 260], zone: null, weight: 4, months: [10] },
  PARTY_ACTIVITY: {
    names: ['主题党日', '党员政治生日', '红色观影'],
    people: [15, 45],
    zone: 'PARTY_DISPLAY',
    weight: 3,
  },
  VOLUNTEERING: {
    names: ['环境清洁志愿行动', '爱心义剪', '敬老助餐志愿服务'],
    people: [10, 40],
    zone: null,
    weight: 3,
  },
  OTHER: { names: ['居民议事会'], people: [10, 30], zone: 'MEETING', weight: 1 },
}

/** Lessons of the weekly classes, in turn. */
export const WEEKLY_CLASSES = ['老年书法班', '国画基础班', '民族舞班', '合唱班'] as const

export const PARTNERS = [
  '县人民医院',
  '县文化馆',
  '县图书馆',
  '县总工会',
  '云溪农商行',
  '县青年志愿者协会',
] as const

/** What is celebrated in a month. */
const FESTIVALS: Readonly<Record<number, string>> = {
  1: '迎新春写春联',
  2: '元宵猜灯谜',
  5: '端午包粽子',
  6: '端午诗会',
  9: '中秋品月饼',
  10: '重阳敬老宴',
}

/** The name under which a festival of a month is held; null where none falls into it. */
export function festivalOf(month: number): string | null {
  return FESTIVALS[month] ?? null
}

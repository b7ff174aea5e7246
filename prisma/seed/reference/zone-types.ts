import type { Audience, FunctionDomain } from '@/prisma/generated/enums'

type Row = readonly [
  code: string,
  name: string,
  domain: FunctionDomain | null,
  audience: Audience,
  kit: readonly string[],
]

/**
 * 功能区类型 with the things that a complete one holds. A type without a domain serves one group of people and does not
 * make any of the five function domains present by itself.
 */
export const ZONE_TYPES = [
  ['PARTY_DISPLAY', '党建展示区', 'PARTY', 'ALL', ['入党誓词墙', '学习书架', '公开栏']],
  [
    'CONVENIENCE_SERVICE',
    '便民服务区',
    'PUBLIC_SERVICE',
    'ALL',
    ['服务台', '自助终端', '等候座椅', '办事指南架'],
  ],
  ['CULTURE', '文化活动区', 'CULTURE', 'ALL', ['音响', '投影或大屏', '书画桌', '排练镜']],
  ['HEALTH_POST', '健康驿站', 'HEALTH', 'ALL', ['血压计', '血糖仪', '体重秤', '健康档案柜', '急救箱']],
  ['CHILDREN_PLAY', '儿童乐园', 'CULTURE', 'CHILDREN', ['软质地垫', '绘本架', '益智玩具', '监控']],
  ['CANTEEN', '老年食堂', null, 'ELDERLY', ['食品经营许可', '消毒柜', '留样柜', '助餐刷卡机']],
  ['DAY_CARE', '日间照料室', null, 'ELDERLY', ['护理床', '呼叫铃', '轮椅', '无障碍扶手']],
  ['ELDERLY_ACTIVITY', '老年活动室', 'CULTURE', 'ELDERLY', ['棋牌桌', '老花镜', '饮水机']],
  ['BATHING', '助浴间', null, 'ELDERLY', ['助浴椅', '防滑垫', '恒温花洒', '呼叫铃']],
  ['AFTER_SCHOOL', '四点半课堂', null, 'CHILDREN', ['课桌椅', '护眼灯', '图书角', '接送登记簿']],
  [
    'WARM_STATION',
    '暖心驿站',
    null,
    'NEW_EMPLOYMENT',
    ['饮水机', '微波炉', '充电设施', '急救箱', '休息座椅', '无线网络'],
  ],
  ['LEGAL_AID', '法律援助工作站', 'MEDIATION', 'ALL', ['值班表', '法律书架', '视频咨询终端']],
  ['JOB_STATION', '就业帮扶驿站', null, 'ALL', ['岗位信息屏', '求职登记表', '洽谈桌']],
  ['MEDIATION', '矛盾调解室', 'MEDIATION', 'ALL', ['调解桌', '调解员公示牌', '录音录像设备']],
  ['MEETING', '议事协商室', null, 'ALL', ['会议桌', '议事规则牌', '投影或大屏']],
  ['OTHER', '其他', null, 'ALL', []],
] as const satisfies readonly Row[]

export type ZoneTypeCode = (typeof ZONE_TYPES)[number][0]

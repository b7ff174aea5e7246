import { randomUUID } from 'node:crypto'
import type { NewPartner } from '@/lib/partners/types'
import type { PartnerKind } from '@/prisma/generated/enums'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { randomOf } from '@/prisma/seed/demo/random'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'

type Kind = readonly [
  kind: PartnerKind,
  contributions: readonly [string, ...string[]],
  names: readonly string[],
]

/** Partners of the county, all of them invented. */
const KINDS: readonly Kind[] = [
  [
    'MEDICAL',
    ['每月一次义诊', '健康讲座与慢病随访', '派驻全科医生坐诊半天', '老年人体检优先预约'],
    [
      '云溪县人民医院',
      '云溪县中医院',
      '云溪县妇幼保健院',
      '云山街道社区卫生服务中心',
      '文昌街道社区卫生服务中心',
      '石桥镇中心卫生院',
      '康宁口腔门诊部',
      '益民大药房',
    ],
  ],
  [
    'ENTERPRISE',
    ['认领微心愿', '提供公益岗位与招聘信息', '资助暖心驿站', '捐赠办公设备', '节日慰问'],
    [
      '云溪农村商业银行',
      '邮储银行云溪县支行',
      '移动公司云溪分公司',
      '供电公司云溪分公司',
      '云溪水务有限公司',
      '金桥商业管理有限公司',
      '和顺物业服务有限公司',
      '清河食品有限公司',
      '大河建设集团有限公司',
      '东湖文旅发展有限公司',
      '便利达快递云溪网点',
      '望江纺织有限公司',
    ],
  ],
  [
    'SOCIAL_ORGANIZATION',
    ['志愿服务队', '社工专业服务', '青少年课后辅导', '矛盾纠纷调解', '助老助残'],
    [
      '云溪县社会工作协会',
      '云溪县志愿者协会',
      '同心社会工作服务中心',
      '夕阳红老年协会',
      '云溪县书画协会',
      '云溪县律师协会',
      '阳光心理服务中心',
      '云溪县慈善会',
    ],
  ],
  [
    'UNIVERSITY',
    ['大学生暑期实践', '老年大学教学点', '四点半课堂志愿者', '法律援助实习'],
    ['云溪职业技术学院', '示例师范学院', '示例医科大学公共卫生学院', '示例大学法学院'],
  ],
  [
    'PUBLIC_BODY',
    ['党员到社区报到', '结对共建', '普法宣传', '政策宣讲', '就业服务进社区'],
    [
      '云溪县人民法院',
      '云溪县税务局',
      '云溪县司法局',
      '云溪县教育局',
      '云溪县图书馆',
      '云溪县文化馆',
      '云溪县消防救援大队',
    ],
  ],
  ['OTHER', ['提供活动场地'], ['云溪县老年大学']],
]

/** Partnerships that have ended. */
const ENDED = ['康宁口腔门诊部', '望江纺织有限公司']

/** Forty partners by kind, each working with one to six of the open centers. */
export function demoPartners(
  centers: readonly DemoCenter[],
  timeline: Timeline,
): (NewPartner & { id: string })[] {
  const open = centers.filter((center) => center.isOpen).map((center) => center.row.id)
  const { today } = timeline
  return KINDS.flatMap(([kind, contributions, names]) =>
    names.map((name) => {
      const random = randomOf('partner', name)
      const isEnded = ENDED.includes(name)
      return {
        id: randomUUID(),
        name,
        kind,
        contribution: random.pick(contributions),
        joinedOn: random.chance(0.9) ? monthsBack(today, random.int(10, 40), random.int(1, 28)) : null,
        leftOn: isEnded ? monthsBack(today, random.int(2, 8), random.int(1, 28)) : null,
        centerIds: random.sample(open, random.int(1, 6)),
      }
    }),
  )
}

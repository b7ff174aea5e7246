import { BUILT, RATES, STAFF, STANDARDS, section, YEAR } from '@/lib/briefings/outlines/sections/rules'
import type { SectionSpec } from '@/lib/briefings/outlines/types'
import type { SentenceSpec } from '@/lib/briefings/sentences/types'

const SPACE: readonly SentenceSpec[] = [
  { key: 'domains', clauses: ['中心功能涵盖{{domainNames}}{{domains}}方面'] },
  {
    key: 'model',
    lead: '{{model}}',
    clauses: [
      '设有{{modelZones}}功能区域',
      '开设{{modelWindows}}服务窗口',
      '{{modelItems}}高频事项实行“一窗受理、集成办理”',
    ],
  },
  {
    key: 'classes',
    lead: '该中心',
    clauses: ['{{lastYear}}{{modelWeekly}}举办培训班', '文化活动区年均参与群众{{modelCulture}}'],
  },
]

const GROUPS: readonly SentenceSpec[] = [
  { key: 'elderly', lead: '面向老年人，', clauses: ['{{canteens}}中心开设老年食堂', '日均供餐{{meals}}'] },
  {
    key: 'health',
    lead: '{{health}}健康驿站',
    clauses: ['每周安排{{sittings}}医生坐诊', '{{lastYear}}累计服务群众{{healthServed}}'],
  },
  {
    key: 'children',
    lead: '面向儿童，{{care}}',
    clauses: ['在每年暑假开办托管班，服务{{careChildren}}儿童'],
  },
  {
    key: 'workers',
    lead: '面向新就业群体，',
    clauses: ['{{stations}}中心建成暖心驿站', '累计服务新就业群体{{stationServed}}'],
  },
]

const CULTURE: readonly SentenceSpec[] = [
  {
    key: 'street',
    lead: '{{street}}{{lastYear}}',
    clauses: ['累计开展各类活动{{streetEvents}}', '参与群众{{streetPeople}}'],
  },
  { key: 'festival', lead: '{{event}}', clauses: ['吸引{{eventHouseholds}}居民参与'] },
]

const DEPARTMENTS: readonly SentenceSpec[] = [
  { key: 'items', clauses: ['{{fullItems}}中心实现{{listItems}}服务事项就近办理'] },
  {
    key: 'health-law',
    lead: '{{lastYear}}，',
    clauses: [
      '卫生健康部门开展健康讲座{{talks}}、义诊服务{{clinics}}',
      '司法行政部门提供法律咨询和援助{{legal}}',
    ],
  },
]

const SOCIETY: readonly SentenceSpec[] = [
  {
    key: 'jobs',
    lead: '{{jobs}}{{lastYear}}',
    clauses: ['为{{informed}}失业人员提供岗位信息', '帮助{{employed}}成功就业'],
  },
  { key: 'donations', clauses: ['{{lastYear}}接受社会捐赠{{donations}}'] },
]

/** 讲话参考数据: the data paragraphs of the speech in the outline of the meeting. Rule: domain.md §5. */
export const SPEECH_SECTIONS: readonly SectionSpec[] = [
  section(1, '前期成效', BUILT, STANDARDS),
  section(1, '功能布局和服务'),
  section(2, '空间布局', SPACE),
  section(2, '重点群体服务', GROUPS),
  section(2, '文化活动', CULTURE),
  section(1, '资源统筹'),
  section(2, '部门资源下沉', DEPARTMENTS),
  section(2, '社会力量参与', SOCIETY),
  section(1, '运行保障'),
  section(2, '队伍建设', STAFF),
  section(2, '运行和报送', YEAR, RATES),
]

/** 汇报材料, 一 and 二; 三 and 四 name what is wrong, and what follows. */
export const REPORT_SECTIONS: readonly SectionSpec[] = [
  section(1, '基本情况', BUILT, STANDARDS, STAFF),
  section(1, '主要做法及成效'),
  section(2, '空间布局', SPACE.slice(0, 1), [
    {
      key: 'space',
      clauses: [
        '设有功能区{{zones}}、服务窗口{{windows}}',
        '五大功能齐全的中心{{domainsComplete}}',
        '服务达标{{coverageMet}}、双达标{{doubleMet}}',
      ],
    },
  ]),
  section(2, '重点群体服务', GROUPS),
  section(2, '文化活动', CULTURE),
  section(2, '部门资源下沉和社会力量参与', DEPARTMENTS, SOCIETY),
  section(2, '运行和报送', YEAR, RATES),
]

/** 基本情况一览 of one township or community. */
export const PROFILE_SECTIONS: readonly SectionSpec[] = [
  section(1, '阵地建设', BUILT, STANDARDS),
  section(1, '功能和服务', SPACE.slice(0, 1), [
    {
      key: 'space',
      clauses: [
        '设有功能区{{zones}}、服务窗口{{windows}}',
        '可办下沉事项{{items}}',
        '开设老年食堂的中心{{canteens}}、建成暖心驿站的中心{{stations}}',
        '服务达标{{coverageMet}}、双达标{{doubleMet}}',
      ],
    },
  ]),
  section(1, '人员队伍', STAFF),
  section(1, '服务群众', YEAR, [
    {
      key: 'lastYear',
      lead: '{{lastYear}}',
      clauses: [
        '接待到访群众{{lastVisits}}',
        '举办活动{{lastEvents}}、参与{{lastPeople}}',
        '窗口受理{{lastAccepted}}',
      ],
    },
  ]),
  section(1, '月报报送', RATES),
]

import type { Division } from '@/lib/org/types'

/** No province has the number 99, so the county never meets a real one. */
export const COUNTY = { code: '990126000000', name: '云溪县' } as const

type Township = readonly [
  code: string,
  name: string,
  communities: readonly string[],
  villages: readonly string[],
]

/** Four 街道, eight 镇 and 乡; every short name is used once. */
export const TOWNSHIPS: readonly Township[] = [
  ['001', '云山街道', ['和睦', '云山', '松涛', '锦绣', '春晖', '望云', '翠屏'], []],
  ['002', '清河街道', ['清河', '滨河', '朝阳', '河畔', '码头', '新桥', '长堤'], []],
  ['003', '文昌街道', ['文昌', '书院', '学府', '桂花', '钟楼', '南门', '泮池'], []],
  ['004', '东湖街道', ['东湖', '湖滨', '莲花', '金桥', '望湖', '菱角', '明珠'], []],
  ['100', '石桥镇', ['石桥', '新街'], ['上坝', '下坝', '石门', '龙泉']],
  ['101', '柳林镇', ['柳林', '柳东'], ['大柳', '小柳', '河湾', '杨家']],
  ['102', '白塔镇', ['白塔', '塔南'], ['塔山', '白沙', '前营']],
  ['103', '青龙镇', ['青龙', '龙腾'], ['龙潭', '青石', '双河']],
  ['104', '大河镇', ['大河', '河东'], ['河西', '沙洲', '渡口']],
  ['105', '望江镇', ['望江', '江南'], ['江心', '江岸', '芦苇']],
  ['200', '竹溪乡', ['竹溪', '溪口'], ['竹园', '上溪', '下溪', '梅子']],
  ['201', '松岭乡', ['松岭', '岭南'], ['岭北', '松坡', '云岭']],
]

const two = (serial: number) => String(serial).padStart(3, '0')

/** Communities count from 001, villages from 201, as the statistics bureau numbers them. */
const unitCode = (township: string, serial: number) => `990126${township}${two(serial)}`

export type Place = {
  /** Short name. */
  key: string
  code: string
  name: string
  isVillage: boolean
  township: string
}

/** Every community and village in the order of the codes. */
export const PLACES: readonly Place[] = TOWNSHIPS.flatMap(([code, township, communities, villages]) => [
  ...communities.map((key, index) => ({
    key,
    code: unitCode(code, index + 1),
    name: `${key}社区居委会`,
    isVillage: false,
    township,
  })),
  ...villages.map((key, index) => ({
    key,
    code: unitCode(code, index + 201),
    name: `${key}村委会`,
    isVillage: true,
    township,
  })),
])

/** The county with what is above and below it, highest first. */
export function demoDivisions(): Division[] {
  return [
    { code: '990000000000', name: '示例省', level: 'PROVINCE' },
    { code: '990100000000', name: '示例市', level: 'CITY' },
    { ...COUNTY, level: 'COUNTY' },
    ...TOWNSHIPS.map(([code, name]) => ({ code: unitCode(code, 0), name, level: 'TOWNSHIP' as const })),
    ...PLACES.map(({ code, name }) => ({ code, name, level: 'COMMUNITY' as const })),
  ]
}

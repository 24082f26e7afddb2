import type { DemoLanding } from './landing.types.ts'

/** What is agreed: 万元, ㎡, people. */
const landing = (
  [enterprise, name, kind]: readonly [string, string, DemoLanding['kind']],
  [investment, area, headcount]: readonly [number, number, number],
  told: Omit<DemoLanding, 'enterprise' | 'name' | 'kind' | 'investment' | 'area' | 'headcount'>,
): DemoLanding => ({ enterprise, name, kind, investment, area, headcount, ...told })

const progress = (on: number, words: string) => ({ on, kind: 'progress' as const, words })

/** Leads and talks, most without a plan yet. */
const beginning: readonly DemoLanding[] = [
  landing(['帆屿数据', '华南数据运营', 'office'], [800, 420, 25], {
    ...{ opened: 14, gates: { talks: 11, signed: 6 } },
    progress: [progress(2, '租约已签，执照材料预审通过，约好陪同到窗口。')],
  }),
  landing(['铮浚跨境', '结算中心', 'office'], [1500, 900, 45], {
    ...{ opened: 31, gates: { talks: 24 } },
    progress: [progress(16, '与业主谈租金，免租期还差一个月没谈拢。')],
  }),
  landing(['榕湾', '华南创新中心', 'rd-centre'], [6000, 2400, 60], {
    ...{ opened: 8, gates: {} },
    progress: [progress(4, '集团技术部来电，想看生物岛和琶洲两处场地。')],
  }),
  landing(['葳木', '储能产品展示厅', 'shop'], [600, 380, 16], { opened: 5, gates: {} }),
  landing(['穗谷', '南洲城配中心', 'factory'], [4200, 5600, 110], {
    ...{ opened: 9, gates: {} },
    progress: [progress(3, '看过两处仓，层高够，货车通道要改。')],
  }),
  landing(['鹤织', '华南运维中心', 'office'], [2200, 1300, 55], {
    ...{ opened: 17, gates: { talks: 9 } },
    progress: [progress(2, '需求表补齐，比选琶洲和赤岗两处写字楼。')],
  }),
  landing(['渡集', '研发二部', 'rd-centre'], [3000, 1600, 70], {
    ...{ opened: 13, gates: { talks: 6 } },
    progress: [progress(1, '企业技术负责人到现场量了机房荷载。')],
  }),
  landing(['晏相', '第二总部', 'headquarters'], [20_000, 9000, 260], {
    ...{ opened: 44, gates: { talks: 37 } },
    progress: [progress(20, '集团表示还在与另一座城市比选。')],
    lost: { on: 9, reason: '总部改定外省，给的整栋楼我区暂时没有。', where: '苏州' },
  }),
]

/** On their way by a plan. */
const underWay: readonly DemoLanding[] = [
  landing(['槿铭', '数字打样中心', 'rd-centre'], [2600, 1900, 48], {
    ...{ opened: 21, gates: {}, plan: { adopted: 18 } },
    skipped: { gate: 'talks', on: 20, reason: '集团直接签约，没有单独洽谈。' },
  }),
  landing(['昱章', '华南智算中心', 'office'], [18_000, 3600, 90], {
    ...{ opened: 40, gates: { talks: 36 }, plan: { adopted: 33 } },
    paused: { on: 9, until: 22, reason: '集团年底冻结投资决策，元旦后再议。' },
  }),
  landing(['颂亭', '华南展示中心', 'office'], [1800, 1100, 36], { opened: 30, gates: { talks: 28 }, plan: { adopted: 26 } }),
  landing(['穗章', '云服务研发中心', 'rd-centre'], [4000, 2100, 66], { opened: 24, gates: { talks: 20 }, plan: { adopted: 15 } }),
  landing(['楫桥', '跨境结算总部', 'headquarters'], [9000, 2800, 95], { opened: 38, gates: { talks: 33 }, plan: { adopted: 30 } }),
  landing(['苇集', '节能装备厂', 'factory'], [7600, 8200, 130], { opened: 42, gates: { talks: 38 }, plan: { adopted: 36 } }),
  landing(['浔木', '直播基地', 'office'], [2000, 2600, 120], {
    opened: 78,
    gates: { talks: 74 },
    plan: { adopted: 70, fates: { '25': { pace: 3.2 } } },
  }),
  landing(['澜铭', '交付中心', 'office'], [2400, 1700, 110], { opened: 52, gates: { talks: 48 }, plan: { adopted: 46 } }),
  landing(['渚湾', '机器人体验首店', 'shop'], [900, 460, 22], { opened: 58, gates: { talks: 55 }, plan: { adopted: 52 } }),
  landing(['岑轩', '华南交付中心', 'office'], [1600, 1200, 64], { opened: 27, gates: { talks: 23 }, plan: { adopted: 21 } }),
  landing(['骞集', '区域总部', 'headquarters'], [16_000, 3400, 140], { opened: 70, gates: { talks: 66 }, plan: { adopted: 62 } }),
]

/** Landed, and what is here no more. */
const ended: readonly DemoLanding[] = [
  landing(['栀织', '岭南首店', 'shop'], [500, 320, 18], {
    ...{ opened: 124, gates: { talks: 121 } },
    plan: { adopted: 118, fates: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [String(i + 1), { pace: 0.75 }])) },
  }),
  landing(['漪启', '南洲装配厂', 'factory'], [5200, 6100, 85], {
    opened: 140,
    gates: { talks: 135, signed: 122, registered: 120, invoicing: 116, staffed: 48, taxed: 21 },
  }),
  landing(['霏轩', '华南结算部', 'office'], [3000, 700, 40], {
    ...{ opened: 150, gates: { talks: 147, signed: 140, registered: 138, invoicing: 134, staffed: 110, taxed: 82 } },
    movedAway: { on: 12, reason: '租约到期，业主收回整层自用。', where: '佛山' },
  }),
]

export const otherLandings: readonly DemoLanding[] = [...beginning, ...underWay, ...ended]

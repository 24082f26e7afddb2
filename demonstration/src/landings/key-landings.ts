import type { DecisionTold, DemoLanding } from './landing.types.ts'

const byUnit = (unit: string, words: string, days: number, result: string): DecisionTold => ({ owner: 'unit', unit, words, days, result })
const byOfficer = (words: string, days: number, done: string): DecisionTold => ({ owner: 'officer', words, days, done })

/** The key projects, each with its leader: the first two are those of the stories. */
export const keyLandings: readonly DemoLanding[] = [
  {
    ...{ enterprise: '汐原海工', name: '华南研发中心落户', kind: 'rd-centre', investment: 24_000, area: 8600, headcount: 120 },
    ...{ opened: 48, gates: { talks: 46 } },
    plan: {
      adopted: 44,
      fates: {
        '1': { pace: 0.8 },
        '2': { pace: 0.9 },
        '3': { pace: 0.8 },
        '4': { pace: 1.45 },
        '5': { pace: 0.9 },
        '6': { pace: 0.95 },
        '7': { pace: 0.9 },
        '8': { pace: 3, expected: { in: 2, words: '市规划来函：联审会改期，到时一并上会；区里已去函商请提前。' } },
        '11': { pace: 2 },
        '15': { pace: 0.7 },
        '16': { pace: 0.9 },
        '17': { pace: 0.9 },
        '18': { pace: 0.8 },
        '19': { pace: 1.1 },
        '20': { pace: 1.2 },
      },
      second: {
        adopted: 24,
        reason: '活化利用方案晚交 5 个工作日，后面各步顺延，施工改为两班。',
        words: '同意。联审由我跟，消防请提前介入。',
      },
    },
    shown: [
      { item: 'headcount', on: 3, amount: 41, verified: false },
      { item: 'insured', on: 6, amount: 18, verified: false },
    ],
    key: { leader: 'leader01', since: 43, reason: '投资 2.4 亿元，旧厂房改研发中心，区里重点保障。' },
    reviews: [
      { on: 12, by: 'minister', grade: 'steady', words: '预审意见已改完，联审排上日程；企业招聘按月推进。' },
      {
        ...{ on: 2, by: 'leader', grade: 'watch' },
        words: '用途变更联审改期，会把装修推后。消防提前介入可追回 2 天；若再不过，改用 1 号楼首层 1,200 ㎡ 先行入驻 40 人。',
        risks: [
          {
            ...{ threat: '联审不通过', consequence: '落地再晚 10 个工作日', countermeasure: '备 1 号楼首层方案' },
            ...{ who: 'officer', in: 3 },
          },
          {
            ...{ threat: '春节前招不满 60 人', consequence: '人员到位顺延到 3 月', countermeasure: '校企专场，区人社牵头' },
            ...{ who: 'minister', in: 9 },
          },
        ],
      },
    ],
    meetings: [
      {
        ...{ place: '南石湾 3 号楼', about: '旧厂房结构与图纸', units: ['housing', 'environment'], planned: 22 },
        when: {
          held: 19,
          words: '现场看了结构和图纸。企业同意分两期验收，图纸缺的两张由原设计单位补。',
          decisions: [
            byUnit('housing', '消防提前介入，给初审意见。', 3, '初审意见已交企业：增加一处疏散楼梯，其余可行。'),
            byUnit('environment', '明确环评类别，一次告知材料。', 2, '按备案办理，材料清单已发。'),
            byOfficer('请原设计单位补两张结构图。', 4, '两张图已补齐，送到区住房城乡建设局。'),
            byOfficer('把预审意见和图纸送到市规划综合科。', 5, '已当面送达，经办人收下。'),
          ],
        },
      },
      { place: '南石湾 3 号楼', about: '联审后现场定消防路径', units: ['housing', 'fire'], planned: 1, when: { in: 2 } },
    ],
    members: [{ member: 'head-urban01', duty: '对接市规划' }],
    progress: [
      { on: 1, kind: 'progress', words: '与企业项目负责人通话：施工队改为等许可再进场。' },
      { on: 1, kind: 'note', words: '预审意见和图纸已送市规划综合科，经办人收下。' },
    ],
  },
  {
    ...{ enterprise: '朔岭能源（华南）', name: '南方总部', kind: 'headquarters', investment: 150_000, area: 2460, headcount: 60 },
    ...{ opened: 15, gates: { talks: 14 } },
    plan: {
      adopted: 12,
      changes: {
        '2': { amount: 1 },
        '3': { amount: 2 },
        '4': { amount: 4 },
        '5': { amount: 2 },
        '6': { amount: 3, lag: 1 },
        '7': { amount: 1 },
        '8': { amount: 2 },
        '9': { amount: 2, lag: 1 },
        '10': { amount: 1 },
      },
      fates: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [String(i + 1), { pace: 0.93 }])),
    },
    key: { leader: 'leader01', since: 12, reason: '能源集团南方总部，注册资本 12 亿元。' },
    reviews: [
      { on: 3, by: 'minister', grade: 'steady', words: '签约到执照一周走完，开票资格按承诺 3 个工作日办；下一步盯装修图纸和团队到岗。' },
    ],
    progress: [{ on: 6, kind: 'progress', words: '集团副总带队来琶洲，确认环球贸易中心 28 层，约定数写进协议。' }],
  },
  {
    ...{ enterprise: '灯塔纺织联合', name: '数字面料中心', kind: 'rd-centre', investment: 8600, area: 3200, headcount: 80 },
    ...{ opened: 34, gates: { talks: 27 } },
    plan: { adopted: 7, fates: { '1': { pace: 0.9 }, '15': { pace: 0.9 }, '16': { pace: 3.5 }, '2': { pace: 1.7 } } },
    key: { leader: 'leader02', since: 6, reason: '老牌面料企业转型，带动凤和片区。' },
    progress: [{ on: 3, kind: 'progress', words: '母公司董事会讨论了南方业务，数字面料中心保留，执照用名待集团批复。' }],
  },
  {
    ...{ enterprise: '珠岸冷链', name: '南洲智慧冷链中心', kind: 'factory', investment: 12_600, area: 14_200, headcount: 150 },
    ...{ opened: 64, gates: { talks: 60 } },
    plan: {
      adopted: 58,
      fates: {
        '13': { pace: 1.4 },
        '19': { pace: 2.6, chased: '电话催过供电局方案科，对方说变电站负荷还在复核，下周给书面答复。' },
        '18': { pace: 1.3 },
        '26': { pace: 0.9 },
      },
    },
    key: { leader: 'leader01', since: 56, reason: '全区最大的冷链项目，用电和消防都要协调。' },
    reviews: [
      {
        ...{ on: 4, by: 'minister', grade: 'watch', words: '厂房改造按两班赶，供电是卡点；不影响用工。' },
        risks: [
          {
            ...{ threat: '增容方案反复', consequence: '设备进场推迟 4 个工作日以上', countermeasure: '由区领导约供电局当面谈' },
            ...{ who: 'leader', in: 5 },
          },
        ],
      },
    ],
    meetings: [
      {
        ...{ place: '江海慧谷 C 座', about: '冷库消防分区与排水', units: ['housing', 'environment'], planned: 33 },
        when: {
          held: 30,
          words: '制冷机房和库区分开验收，排水接市政管的位置当场定了。',
          decisions: [
            byUnit('housing', '出分区验收意见。', 4, '意见已出，分两区验收。'),
            byOfficer('与园区业主谈排水接管费用。', 5, '业主承担一半，补充协议已签。'),
          ],
        },
      },
    ],
  },
  {
    ...{ enterprise: '岚舟航运', name: '航运结算中心', kind: 'office', investment: 3600, area: 1800, headcount: 70 },
    ...{ opened: 68, gates: { talks: 65 } },
    plan: {
      adopted: 63,
      fates: { ...Object.fromEntries(Array.from({ length: 25 }, (_, i) => [String(i + 1), { pace: 0.9 }])), '26': { pace: 1.9 } },
    },
    key: { leader: 'leader02', since: 60, reason: '航运结算首家，税收年内可见。' },
    reviews: [{ on: 5, by: 'leader', grade: 'steady', words: '比方案早，社保清单核实后就只等首笔入库。' }],
  },
  {
    ...{ enterprise: '槭禾电力', name: '虚拟电厂中心', kind: 'rd-centre', investment: 30_000, area: 5200, headcount: 90 },
    ...{ opened: 26, gates: { talks: 12 } },
    plan: { adopted: 9, fates: { '1': { pace: 0.8 }, '15': { pace: 2.6 }, '2': { pace: 1.5 } } },
    key: { leader: 'leader02', since: 8, reason: '集团比选三地，区里要有一名领导跟。' },
    progress: [{ on: 5, kind: 'risk', words: '协议里违约条款没谈拢，集团法务要回去过会。' }],
  },
  {
    ...{ enterprise: '晏谷', name: '中试基地', kind: 'factory', investment: 9800, area: 6400, headcount: 75 },
    ...{ opened: 37, gates: { talks: 31 } },
    plan: { adopted: 29, fates: { '5': { pace: 0.9 }, '6': { pace: 4 } } },
    key: { leader: 'leader02', since: 27, reason: '生物岛第一条中试线，环评等级要早定。' },
    progress: [{ on: 4, kind: 'progress', words: '市生态环境局答复环评类别前，企业先按报告表准备。' }],
  },
  {
    ...{ enterprise: '珩岫文创', name: '区域总部', kind: 'headquarters', investment: 5200, area: 2600, headcount: 85 },
    ...{ opened: 36, gates: { talks: 22 } },
    plan: { adopted: 20, fates: { '1': { pace: 0.9 }, '2': { pace: 0.9 } }, stands: 15 },
    key: { leader: 'leader02', since: 19, reason: '骑楼片区活化的龙头。', unreviewed: true },
  },
]

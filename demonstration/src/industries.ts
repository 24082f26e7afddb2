/** What the demonstration's enterprises do. `trades` end a company's name; `streets` are the last digits of where such firms gather. */
export type Industry = {
  key: string
  name: string
  trades: readonly (readonly [full: string, short: string])[]
  streets: readonly string[]
  weight: number
  /** Revenue a year in 万元, people, area in ㎡: from a small firm's to a large one's. */
  revenue: readonly [number, number]
  people: readonly [number, number]
  area: readonly [number, number]
  /** Share of revenue spent on research, in percent. */
  research: readonly [number, number]
}

export const industries: readonly Industry[] = [
  {
    key: 'ai',
    name: '人工智能与大模型',
    trades: [
      ['人工智能科技', '人工智能'],
      ['智能科技', '智能'],
      ['认知技术', '认知'],
      ['数据科技', '数据'],
    ],
    streets: ['015', '015', '015', '001', '018'],
    weight: 13,
    revenue: [900, 26_000],
    people: [18, 260],
    area: [260, 3_200],
    research: [12, 35],
  },
  {
    key: 'software',
    name: '软件与信息服务',
    trades: [
      ['软件', '软件'],
      ['信息技术', '信息'],
      ['云服务科技', '云服务'],
      ['数字科技', '数科'],
    ],
    streets: ['015', '002', '001', '003', '004'],
    weight: 13,
    revenue: [700, 22_000],
    people: [15, 220],
    area: [180, 2_400],
    research: [7, 18],
  },
  {
    key: 'games',
    name: '数字内容与游戏',
    trades: [
      ['互动网络科技', '互动网络'],
      ['数字娱乐', '数娱'],
      ['动漫科技', '动漫'],
      ['影音制作', '影音'],
    ],
    streets: ['015', '002', '005', '010'],
    weight: 9,
    revenue: [800, 38_000],
    people: [20, 320],
    area: [240, 3_600],
    research: [8, 22],
  },
  {
    key: 'devices',
    name: '智能装备与机器人',
    trades: [
      ['智能装备', '智能装备'],
      ['机器人科技', '机器人'],
      ['自动化技术', '自动化'],
      ['精密仪器', '精密仪器'],
    ],
    streets: ['015', '016', '013', '014', '011'],
    weight: 8,
    revenue: [1_200, 30_000],
    people: [24, 260],
    area: [480, 5_200],
    research: [5, 14],
  },
  {
    key: 'biotech',
    name: '生物医药',
    trades: [
      ['生物科技', '生物'],
      ['生物医药', '生物医药'],
      ['基因技术', '基因'],
      ['细胞科技', '细胞'],
    ],
    streets: ['018', '018', '018', '002'],
    weight: 9,
    revenue: [300, 12_000],
    people: [14, 160],
    area: [380, 3_800],
    research: [18, 60],
  },
  {
    key: 'medical',
    name: '医疗器械',
    trades: [
      ['医疗器械', '医疗器械'],
      ['医学影像科技', '医学影像'],
      ['康复设备', '康复设备'],
    ],
    streets: ['018', '012', '010', '009'],
    weight: 6,
    revenue: [600, 16_000],
    people: [16, 180],
    area: [320, 2_800],
    research: [8, 20],
  },
  {
    key: 'testing',
    name: '检测与认证',
    trades: [
      ['检测技术', '检测技术'],
      ['认证服务', '认证'],
      ['计量科技', '计量'],
    ],
    streets: ['001', '011', '014', '018'],
    weight: 6,
    revenue: [500, 9_000],
    people: [18, 150],
    area: [420, 3_400],
    research: [4, 11],
  },
  {
    key: 'logistics',
    name: '供应链与冷链物流',
    trades: [
      ['供应链科技', '供应链科技'],
      ['冷链物流', '冷链'],
      ['物流科技', '物流'],
      ['供应链管理', '供应链'],
    ],
    streets: ['016', '014', '013', '017', '015'],
    weight: 8,
    revenue: [3_000, 90_000],
    people: [20, 240],
    area: [400, 6_800],
    research: [0, 3],
  },
  {
    key: 'commerce',
    name: '跨境电商与数字贸易',
    trades: [
      ['跨境电子商务', '跨境电商'],
      ['国际贸易', '国际贸易'],
      ['数字贸易', '数贸'],
      ['电子商务', '电商'],
    ],
    streets: ['015', '003', '004', '001', '012'],
    weight: 10,
    revenue: [2_000, 120_000],
    people: [14, 180],
    area: [160, 2_200],
    research: [0, 4],
  },
  {
    key: 'expo',
    name: '会展服务',
    trades: [
      ['会展', '会展'],
      ['展览服务', '展览'],
      ['会展科技', '会展科技'],
    ],
    streets: ['015', '015', '001'],
    weight: 6,
    revenue: [600, 18_000],
    people: [12, 110],
    area: [140, 1_500],
    research: [0, 2],
  },
  {
    key: 'textile',
    name: '时尚与纺织面料',
    trades: [
      ['纺织科技', '纺织科技'],
      ['服饰', '服饰'],
      ['面料科技', '面料'],
      ['时装设计', '时装'],
    ],
    streets: ['012', '012', '013', '002', '016'],
    weight: 10,
    revenue: [1_500, 42_000],
    people: [16, 240],
    area: [220, 4_200],
    research: [0, 5],
  },
  {
    key: 'energy',
    name: '新能源与储能',
    trades: [
      ['新能源科技', '新能源'],
      ['储能技术', '储能'],
      ['电力科技', '电力科技'],
      ['节能环保科技', '节能环保'],
    ],
    streets: ['015', '001', '011', '010'],
    weight: 6,
    revenue: [2_000, 68_000],
    people: [16, 210],
    area: [280, 3_000],
    research: [3, 10],
  },
  {
    key: 'design',
    name: '工业与建筑设计',
    trades: [
      ['设计', '设计'],
      ['建筑设计', '建筑设计'],
      ['工业设计', '工业设计'],
      ['景观规划', '景观'],
    ],
    streets: ['016', '002', '010', '011', '009'],
    weight: 7,
    revenue: [400, 8_000],
    people: [12, 130],
    area: [160, 1_800],
    research: [0, 6],
  },
  {
    key: 'services',
    name: '专业服务',
    trades: [
      ['企业管理咨询', '咨询'],
      ['知识产权服务', '知识产权'],
      ['人力资源', '人力资源'],
      ['融资租赁', '租赁'],
    ],
    streets: ['015', '004', '005', '003', '006'],
    weight: 7,
    revenue: [400, 14_000],
    people: [10, 140],
    area: [120, 1_400],
    research: [0, 2],
  },
  {
    key: 'food',
    name: '食品与餐饮连锁',
    trades: [
      ['餐饮管理', '餐饮'],
      ['食品', '食品'],
      ['茶业', '茶业'],
      ['烘焙食品', '烘焙'],
    ],
    streets: ['004', '007', '008', '006', '009', '017'],
    weight: 7,
    revenue: [600, 20_000],
    people: [22, 300],
    area: [150, 2_600],
    research: [0, 2],
  },
  {
    key: 'media',
    name: '文化传播与教育科技',
    trades: [
      ['文化传播', '文化'],
      ['传媒科技', '传媒'],
      ['教育科技', '教育科技'],
      ['文化创意', '文创'],
    ],
    streets: ['002', '010', '005', '007', '008'],
    weight: 7,
    revenue: [400, 11_000],
    people: [12, 140],
    area: [140, 1_600],
    research: [2, 9],
  },
]

export function industryOf(key: string): Industry {
  const industry = industries.find(one => one.key === key)
  if (!industry) throw new RangeError(`no industry ${key}`)
  return industry
}

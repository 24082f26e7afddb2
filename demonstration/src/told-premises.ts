import type { OffReason, PremisesUse } from '@yigen/domain/premises/premises-use.ts'
import type { DemoMember } from './demonstration.types.ts'

/** `seen`, and `free` from when, in days from today; rent in fen for a square metre a month. */
export type PremisesTold = {
  by: string
  name: string
  address: string
  use: PremisesUse
  area: number
  rentFen: number | null
  seen: number
  free: number
  note: string
  /** confirmed so many days ago, by whom */
  confirmed?: { by: string; ago: number }
  off?: { why: OffReason; ago: number }
}

const clerk = (street: string, login: string, name: string, phone: string): DemoMember => ({
  ...{ unit: `440105${street}`, login, name, title: '经济发展办科员', phone: `138-0000-${phone}`, roles: ['clerk'] },
})

/** Of streets that have nobody else in the story: they keep what is to let on their ground. */
export const premisesClerks: readonly DemoMember[] = [
  clerk('002', 'street-xingang01', '汤以南', '0511'),
  clerk('004', 'street-jiangnan01', '骆青禾', '0512'),
  clerk('005', 'street-binjiang01', '邝舒然', '0513'),
  clerk('009', 'street-longfeng01', '聂长青', '0514'),
  clerk('011', 'street-nanshitou01', '裘立群', '0515'),
  clerk('018', 'street-guanzhou01', '阮知夏', '0516'),
]

const told = (by: string, name: string, address: string, use: PremisesUse, area: number, rentFen: number | null) => ({
  ...{ by, name, address, use, area, rentFen, note: '' },
})

/** What is to let on the ground of ten streets, as their people and those of two village associations recorded it. R20.4 */
export const toldPremises: readonly PremisesTold[] = [
  {
    ...told('village-pazhou01', '琶洲新村 3 号楼 6 层', '琶洲新村大街 12 号', 'office', 820, 8500),
    seen: 6,
    free: 20,
    note: '村属物业，可分割，配 12 个车位。',
  },
  { ...told('village-pazhou01', '琶洲新村 3 号楼 7 层', '琶洲新村大街 12 号', 'office', 820, 8800), seen: 6, free: -10 },
  {
    ...told('village-pazhou01', '琶洲新村 5 号楼首层', '琶洲新村大街 16 号', 'shop', 260, 16_000),
    seen: 73,
    free: -30,
    note: '临街，层高 5.2 米。',
  },
  {
    ...told('village-pazhou01', '新洲仓库 2 号仓', '新洲渔港路 8 号', 'warehouse', 1800, 4200),
    seen: 12,
    free: -5,
    note: '层高 8 米，可进 9.6 米货车。',
  },
  {
    ...told('village-lijiao01', '沥滘工业园 B 栋 2 层', '振兴大街 38 号', 'factory', 3000, 3200),
    seen: 9,
    free: 15,
    note: '荷载 800 公斤，两部货梯。',
  },
  {
    ...told('village-lijiao01', '沥滘工业园 D 栋', '振兴大街 38 号', 'factory', 5200, null),
    seen: 66,
    free: 60,
    note: '整栋出租，配电 1,250 千伏安。',
  },
  { ...told('village-lijiao01', '沥滘南路商铺 18 号', '沥滘南路 18 号', 'shop', 95, 12_000), seen: 4, free: -2 },
  {
    ...told('street-pazhou01', '万胜广场 B 座 21 层', '新港东路 1238 号', 'office', 1460, 13_800),
    seen: 3,
    free: -20,
    note: '带装修，地铁万胜围站上盖。',
  },
  {
    ...told('street-pazhou01', '环球贸易中心 17 层', '琶洲大道 168 号', 'office', 2100, 15_500),
    seen: 20,
    free: 35,
    confirmed: { by: 'officer01', ago: 2 },
  },
  { ...told('street-pazhou01', '潮汇中心 9 层', '阅江西路 218 号', 'office', 980, 14_200), seen: 81, free: -60 },
  {
    ...told('street-chigang01', '珠江新仓创意园 A3', '新港中路 397 号', 'office', 640, 7600),
    seen: 8,
    free: -15,
    note: '老仓库改造，挑高 6 米。',
  },
  { ...told('street-chigang01', '赤岗大厦 12 层', '赤岗北路 26 号', 'office', 760, 9200), seen: 5, free: 10 },
  {
    ...told('street-chigang01', '赤岗北路样机仓', '赤岗北路 60 号', 'warehouse', 520, 5600),
    seen: 10,
    free: -8,
    note: '一楼平层，离地铁 400 米。',
  },
  { ...told('street-fengyang01', '凤和智汇园 3 号楼', '凤和康乐路 28 号', 'factory', 1600, 4500), seen: 15, free: 25 },
  { ...told('street-fengyang01', '五凤面料中心 B 座 8 层', '新港西路 300 号', 'office', 430, 6800), seen: 88, free: -40 },
  {
    ...told('street-nanzhou01', '南洲旧改产业园 5 号楼', '南洲路 365 号', 'factory', 2400, 3800),
    seen: 7,
    free: 45,
    note: '单层 1,200 平方米，层高 6 米。',
  },
  {
    ...told('street-nanzhou01', '南洲路 3 号地块', '南洲路与南沙路口', 'land', 12_600, null),
    seen: 30,
    free: 120,
    note: '净地，规划为新型产业用地。',
  },
  { ...told('street-xingang01', '中大科技园 4 层', '新港西路 135 号', 'office', 560, 9800), seen: 11, free: -4 },
  { ...told('street-xingang01', '怡乐路商铺 36 号', '怡乐路 36 号', 'shop', 140, 14_500), seen: 14, free: 5, off: { why: 'let', ago: 3 } },
  { ...told('street-jiangnan01', '江南中汇中心 16 层', '江南大道中 180 号', 'office', 880, 10_500), seen: 18, free: -25 },
  { ...told('street-binjiang01', '滨江明珠大厦 11 层', '滨江中路 308 号', 'office', 720, 9900), seen: 62, free: -50 },
  { ...told('street-longfeng01', '龙凤云谷 5 层', '工业大道北 67 号', 'office', 1050, 7200), seen: 13, free: 30 },
  {
    ...told('street-nanshitou01', '南石湾产业园 2 号楼', '工业大道南 821 号', 'factory', 2800, 4000),
    seen: 9,
    free: 40,
    note: '可做研发和中试，园区有危废暂存点。',
  },
  {
    ...told('street-guanzhou01', '官洲生命科学中心 A 座 7 层', '螺旋大道 51 号', 'office', 900, 11_800),
    seen: 16,
    free: -12,
    note: '可改实验室，有排风井。',
  },
]

/** `ago` in hours; what speaks for each of the premises and against it, the recommended ones first. */
export type OpinionTold = {
  project: string
  ago: number
  needs: string
  compared: readonly { name: string; words: string }[]
  why: string
}

export const toldOpinions: readonly OpinionTold[] = [
  {
    ...{ project: '华南运维中心', ago: 26, needs: '运维办公约 1,300 ㎡，55 人，12 月下旬入驻，近地铁，租金每平方米 150 元以内。' },
    compared: [
      { name: '万胜广场 B 座 21 层', words: '面积正合适，地铁上盖，带装修可直接搬；租金在预算内。' },
      { name: '环球贸易中心 17 层', words: '面积偏大，要到年底才空出来，租金超预算。' },
      { name: '赤岗大厦 12 层', words: '租金低，但一层放不下，要分两处办公。' },
    ],
    why: '三处里只有这一处面积、租金和入驻时间都符合，带装修能省一个月工期。',
  },
  {
    ...{ project: '华南交付与展示中心', ago: 20, needs: '展示中心旁找一处放样机的仓，500 ㎡ 左右，一楼，能进货车。' },
    compared: [
      { name: '赤岗北路样机仓', words: '一楼平层，面积合适，离展示中心 15 分钟车程。' },
      { name: '新洲仓库 2 号仓', words: '层高够，货车好进，面积大了三倍，要整仓租。' },
    ],
    why: '面积和租金都合适，马上可以租，样机进出方便。',
  },
]

import type { Chance } from './seed.ts'

const first = [
  ...'岫峤澜沅汐漪珩璟琢铮绫纬墨简弦籁朔晏昀昱霁霖霏稷穗樾槿棠栀梧榕鹭鸥鹤舟楫渡潮渚砚栈苇荻蓼岑嵘溯沧浔煦暄翊骞翎蔚葳蕴颂韶璞',
]
const second = [...'川原岸桥亭屿汀帆序章衡度核图木禾光澄启铭谷野岭峰岚泽溪湾浦洲庭轩阁集织域相']
/** Combinations that are, or sound like, houses everybody knows. */
const known = new Set([
  '舟山',
  '潮州',
  '渡川',
  '霖光',
  '朔岭',
  '潮音',
  '榕光',
  '鹭汀',
  '砚北',
  '云渡',
  '帆屿',
  '禾序',
  '岭川',
  '木青',
  '灯塔',
  '沧州',
  '浔阳',
  '栈桥',
  '沧澜',
  '鹤岗',
  '鹤峰',
  '鹤岭',
  '潮汕',
  '潮集',
  '渚光',
  '棠溪',
  '沅江',
  '韶光',
  '韶峰',
  '梧原',
  '鹭岛',
  '澄光',
  '璞域',
  '霖泽',
  '昱光',
  '沧海',
  '舟谱',
  '溯源',
  '鸥启',
  '墨图',
  '珩图',
  '颂度',
  '简图',
  '潮相',
  '弦光',
  '穗光',
  '昀光',
  '穗禾',
  '鹭江',
  '榕江',
  '沅川',
  '翊启',
])

/** Brands of two characters, all different, none of them a house everybody knows. */
export function brands(chance: Chance, count: number): string[] {
  const all = first.flatMap(a => second.filter(b => b !== a).map(b => a + b))
  return chance.shuffle(all.filter(brand => !known.has(brand))).slice(0, count)
}

const surnames = [...'陆程简游沙邝孔贺欧温褚龚邵郁翁鲍葛戚尹穆萧蒋殷汤连席凌辛柯阮祝厉岑'].concat([
  '司徒',
  '欧阳',
  '上官',
  '夏侯',
  '诸葛',
  '闻人',
])
const given = [
  '予安',
  '景行',
  '若谷',
  '清扬',
  '怀瑾',
  '知远',
  '书言',
  '明澈',
  '云舟',
  '嘉树',
  '知行',
  '语桐',
  '思源',
  '望舒',
  '亦凡',
  '听澜',
  '沐阳',
  '以南',
  '初晴',
  '致远',
  '弘毅',
  '秉之',
  '雨棠',
  '可风',
  '静川',
  '梓墨',
  '元朗',
  '楚云',
  '行简',
  '念慈',
  '颂文',
  '修远',
  '季明',
  '芷若',
  '若川',
  '维桢',
  '宛如',
  '敬亭',
  '松年',
  '晓岚',
  '伯安',
  '疏影',
  '和畅',
  '夷光',
  '文澜',
  '子衿',
  '维扬',
  '慕白',
  '少游',
  '宜宁',
  '凯风',
  '令闻',
  '照邻',
  '同尘',
  '归鸿',
  '长乐',
  '守拙',
  '思齐',
  '承泽',
  '望之',
]

/** Names of people, all different. */
export function personNames(chance: Chance, count: number): string[] {
  const all = surnames.flatMap(surname => given.map(name => surname + name))
  return chance.shuffle(all).slice(0, count)
}

const compound = ['司徒', '欧阳', '上官', '夏侯', '诸葛', '闻人']

/** How an officer addresses them: 王经理, 贺总, 温老师. */
export function addressed(name: string, title: string): string {
  const surname = compound.find(two => name.startsWith(two)) ?? name.slice(0, 1)
  if (/总经理|董事|创始人|合伙人|总裁|总监/.test(title)) return `${surname}总`
  if (/会计|财务/.test(title)) return `${surname}会计`
  if (/工程|技术|实验室/.test(title)) return `${surname}工`
  if (/主任/.test(title)) return `${surname}主任`
  return `${surname}经理`
}

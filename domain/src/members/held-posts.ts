import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import type { Role } from './role.ts'

/** Posts that must not fall vacant. R10.2 */
export const heldPosts = ['defaultMinister', 'defaultLeader', 'minister', 'stations', 'leader', 'head'] as const
/** One that somebody holds; `of` is the unit, or how many officers or stations a minister has. */
export type HeldPost = { post: (typeof heldPosts)[number]; of: string | null }

/** The role without which nobody holds it. */
export const roleOfPost = {
  defaultMinister: 'minister',
  defaultLeader: 'leader',
  minister: 'minister',
  stations: 'minister',
  leader: 'leader',
  head: 'head',
} as const satisfies Record<HeldPost['post'], Role>

/** Whether it is passed on before its person goes to another unit: the officers and stations of a minister are theirs wherever they work. R10.2 */
export const boundToUnit = ({ post }: Pick<HeldPost, 'post'>): boolean => post !== 'minister' && post !== 'stations'

const inWords: Record<HeldPost['post'], (of: string) => Sentence> = {
  defaultMinister: () => ({ zh: '本区默认项目部长', en: 'the district’s default minister' }),
  defaultLeader: () => ({ zh: '本区默认领导', en: 'the district’s default leader' }),
  minister: of => ({ zh: `${of} 名首席服务官的项目部长`, en: `minister of ${counted(of, { one: 'officer', many: 'officers' })}` }),
  stations: of => ({ zh: `${of} 个驻点的项目部长`, en: `minister of ${counted(of, { one: 'station', many: 'stations' })}` }),
  leader: of => ({ zh: `${of}的分管领导`, en: `leader of ${of}` }),
  head: of => ({ zh: `${of}唯一的单位负责人`, en: `the only head of ${of}` }),
}

/** 本区默认领导、区税务局的分管领导 */
export function heldPostsInWords(posts: readonly HeldPost[]): Sentence {
  const said = posts.map(({ post, of }) => inWords[post](of ?? ''))
  return { zh: said.map(one => one.zh).join('、'), en: said.map(one => one.en).join(', ') }
}

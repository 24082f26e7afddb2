import { expect, it } from 'vitest'
import { heldPosts, heldPostsInWords } from './held-posts.ts'

it('posts are named with what they are of (R10.2)', () => {
  expect(heldPostsInWords(heldPosts.map(post => ({ post, of: post === 'minister' || post === 'stations' ? '3' : '区税务局' }))).zh).toBe(
    '本区默认项目部长、本区默认领导、3 名首席服务官的项目部长、3 个驻点的项目部长、区税务局的分管领导、区税务局唯一的单位负责人',
  )
})

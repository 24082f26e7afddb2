import { describe, expect, it } from 'vitest'
import { postsFallingTo, postsInWords } from './default-posts.ts'

const vacant = { minister: null, leader: null }
const alone = { minister: 0, leader: 0 }

describe('a vacant post', () => {
  it('falls to the first active member in its role', () => {
    expect(postsFallingTo({ state: 'active', roles: ['minister'] }, vacant, alone)).toEqual(['minister'])
    expect(postsFallingTo({ state: 'active', roles: ['officer', 'leader'] }, vacant, alone)).toEqual(['leader'])
    expect(postsFallingTo({ state: 'active', roles: ['leader', 'minister'] }, vacant, alone)).toEqual(['minister', 'leader'])
  })

  it.for(['invited', 'disabled'] as const)('does not fall to who is %s', state => {
    expect(postsFallingTo({ state, roles: ['minister', 'leader'] }, vacant, alone)).toEqual([])
  })

  it('does not fall to another role', () => {
    expect(postsFallingTo({ state: 'active', roles: ['officer', 'head'] }, vacant, alone)).toEqual([])
  })

  it('stays vacant when somebody else could already have been named', () => {
    expect(postsFallingTo({ state: 'active', roles: ['minister', 'leader'] }, vacant, { minister: 1, leader: 0 })).toEqual(['leader'])
  })

  it('is none while somebody stands in it', () => {
    expect(postsFallingTo({ state: 'active', roles: ['minister', 'leader'] }, { minister: 'm', leader: null }, alone)).toEqual(['leader'])
  })
})

it('posts are told in words, vacated ones as well', () => {
  expect(postsInWords({ minister: '郑怀远', leader: null })).toEqual({
    zh: '默认项目部长郑怀远，默认领导空缺',
    en: 'default minister 郑怀远, default leader none',
  })
  expect(postsInWords({ leader: '苏明哲' }).zh).toBe('默认领导苏明哲')
})

import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['陈若溪', 'crx'],
  ['曾令仪', 'zly'],
  ['单雪', 'sx'],
  ['解语', 'xy'],
  ['欧阳静', 'oyj'],
  ['Anna', 'anna'],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

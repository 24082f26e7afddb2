import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runCommand } from './run-command.ts'

const policy = join(import.meta.dirname, '../../policies/04-small-low-profit-cit.yaml')

it.each([
  ['a file that is not there', ['check', 'nowhere.yaml'], 'nowhere.yaml'],
  ['facts that are not there', ['match', policy, '--facts', 'nowhere.json'], 'nowhere.json'],
  ['facts that are no JSON', ['match', policy, '--facts', policy], 'not readable JSON'],
  ['no facts at all', ['match', policy], '“--facts” is missing'],
  ['a day that is none', ['match', policy, '--as-of', '2026-02-30'], 'is not a day'],
  ['a year that is none', ['sql', policy, '--first-year', 'long ago'], 'from 1900 to 2199'],
  ['a language nobody speaks', ['check', policy, '--language', 'fr'], '“fr”'],
  ['a form that is none', ['match', policy, '--facts', 'nowhere.json', '--as', 'poem'], 'table、json、page'],
  ['an option nobody knows', ['check', policy, '--loud'], '--loud'],
])('%s is told in a sentence', async (_, words, sentence) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const code = await runCommand(['--language', 'en', ...words])
  const lines = told.mock.calls.join('\n')
  told.mockRestore()
  expect(code).toBe(1)
  expect(lines).toContain(sentence)
})

import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { onKeys } from './on-keys.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, preventDefault: vi.fn() },
  ...more,
})

test.each([
  ['Escape', press('Escape'), ['close']],
  ['Enter with Ctrl', press('Enter', { ctrlKey: true }), ['send']],
  ['Enter with ⌘', press('Enter', { metaKey: true }), ['send']],
  ['Enter alone', press('Enter'), []],
  ['a letter, large', press('J'), ['next']],
  ['Escape while an input method composes', press('Escape', { isComposing: true }), []],
  ['Ctrl Enter while it composes', press('Enter', { ctrlKey: true, isComposing: true }), []],
  ['the key that ends a composition', press('Enter', { ctrlKey: true, keyCode: 229 }), []],
])('%s', (_name, event, done) => {
  const did: string[] = []
  onKeys<typeof event>({ escape: () => did.push('close'), 'ctrl+enter': () => did.push('send'), j: () => did.push('next') })(event)
  expect(did).toEqual(done)
  expect(event.preventDefault).toHaveBeenCalledTimes(done.length)
})

test('what a form of React hands on says in its native event whether it composes', () => {
  const close = vi.fn()
  const { isComposing: _, ...rest } = press('Escape')
  onKeys({ escape: close })({ ...rest, nativeEvent: { isComposing: true } })
  expect(close).not.toHaveBeenCalled()
})

test('nothing else of the pages looks at keys: nobody can forget the input method', async () => {
  const src = join(import.meta.dirname, '..')
  const looks = /isComposing|event\.key\.|event\.key [!=]== '/
  const files = await Array.fromAsync(glob('**/*.{ts,tsx}', { cwd: src }))
  const looking = files.filter(file => !/(on-keys|useKeys)\.|\.test\.ts/.test(file) && looks.test(readFileSync(join(src, file), 'utf8')))
  expect(looking).toEqual([])
})

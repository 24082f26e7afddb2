import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A slice's own sheets; what stands above the slices is everybody's. */
type Sheet = { of: string; file: string; text: string }
const everybodys = ['desk/shared', 'desk/shell']

const sheets = globSync('{desk,door}/**/*.css', { cwd: import.meta.dirname }).map(
  (file): Sheet => ({ of: ownerOf(file), file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }),
)

function ownerOf(file: string): string {
  const [front = '', room = '', below] = file.split('/')
  const owner = `${front}/${room}`
  return below === undefined || everybodys.includes(owner) ? front : owner
}

/** The part of each selector by which it is found: the first with a class, for what stands below it is that one's. */
function heads(text: string): string[][] {
  const plain = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/:(?:not|where|is|has)\([^()]*\)/g, '')
  const selectors = [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => (list.trim().startsWith('@') ? [] : list.split(',')))
  return selectors.flatMap(selector => {
    const head = selector.split(/[\s>+~]+/).find(part => part.includes('.'))
    return head ? [[...head.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name)] : []
  })
}

/** Names by which two slices of one front would dress each other's pages: one of them styles it alone, the other uses it as its own. */
function claimedTwice(all: readonly Sheet[]): string[] {
  const free = new Set(all.filter(({ of }) => !of.includes('/')).flatMap(({ text }) => heads(text).flat()))
  const owned = all.flatMap(({ of, file, text }) =>
    of.includes('/') ? heads(text).map(names => ({ of, file, names: names.filter(name => !free.has(name)) })) : [],
  )
  const uses = Map.groupBy(
    owned.flatMap(({ of, file, names }) => names.map(name => ({ of, file, name }))),
    ({ of, name }) => `${of.split('/')[0]} ${name}`,
  )
  const alone = owned.flatMap(({ of, file, names }) => (names.length === 1 ? [{ of, file, name: names[0] as string }] : []))
  const found = alone.flatMap(({ of, file, name }) =>
    (uses.get(`${of.split('/')[0]} ${name}`) ?? [])
      .filter(other => other.of !== of)
      .map(other => `.${name}: ${[file, other.file].sort().join(', ')}`),
  )
  return [...new Set(found)]
}

describe('names of classes', () => {
  test('are of one slice each: no sheet dresses the page of another', () => {
    expect(sheets.length).toBeGreaterThan(50)
    expect(claimedTwice(sheets)).toEqual([])
  })

  test('are looked at where a rule begins, in whichever list, media or state', () => {
    const sheet = (of: string, text: string): Sheet => ({ of, file: of, text })
    const minutes = sheet('desk/meetings', '.sheet { color: red; } .minutes .name { top: 0 }')
    const twice = (text: string) => claimedTwice([minutes, sheet('desk', '.btn { top: 0 }'), sheet('desk/imports', text)])
    expect(twice('@media print { .rows, .sheet td { top: 0 } }')).toHaveLength(1)
    expect(twice('dialog.sheet:hover > p { top: 0 }')).toHaveLength(1)
    expect(twice('.rows .sheet { top: 0 } .name { top: 0 } .btn { top: 0 } /* .sheet { } */')).toEqual([])
    expect(claimedTwice([minutes, sheet('door/matters', '.sheet { top: 0 }')])).toEqual([])
  })
})

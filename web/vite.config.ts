import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { groups } from './chunks.ts'
import { firstPaint, icon } from './first-paint.ts'

const noteWorker = 'note-worker'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react(), doorPaths(), appFirst(), packagesOfChunks(), noteOffline()],
  server: { port: 4700, proxy: { '/api': 'http://127.0.0.1:4600' } },
  preview: { port: 4700, proxy: { '/api': 'http://127.0.0.1:4600' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    // The floor of browsers: domestic desktops that stay on Chromium 100.
    target: 'chrome100',
    cssTarget: 'chrome100',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { desk: here('index.html'), door: here('door/index.html'), [noteWorker]: here('src/desk/visits/note-worker.ts') },
      output: {
        codeSplitting: { groups },
        entryFileNames: ({ name }) => (name === noteWorker ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

/** Deep links of the door belong to its own entry, as the server does it. */
function doorPaths(): Plugin {
  const rewrite = (request: { url?: string }, _response: unknown, next: () => void) => {
    const path = request.url?.split('?')[0] ?? ''
    if (/^\/door(\/|$)/.test(path) && !path.includes('.')) request.url = '/door/index.html'
    next()
  }
  return {
    name: 'door-paths',
    configureServer: server => void server.middlewares.use(rewrite),
    configurePreviewServer: server => void server.middlewares.use(rewrite),
  }
}

/** What stands behind each page, and what it shows to whoever is signed in. */
const fronts: Record<string, { app: string; signedIn: string }> = {
  '/index.html': { app: 'src/desk/Desk.tsx', signedIn: 'src/desk/today/TodayPage.tsx' },
  '/door/index.html': { app: 'src/door/Door.tsx', signedIn: 'src/door/requests/home/HomeScreen.tsx' },
}

/**
 * The entry script is tiny: it sets the theme before the first paint and brings Temporal where it is missing. The application behind it
 * is fetched at the same time, not after it; the first page too, unless the server finds that nobody is signed in and leaves its links out.
 */
function appFirst(): Plugin {
  return {
    name: 'app-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!bundle) return html
        const marked = html
          .replace('<script type="module"', '<script type="module" blocking="render"')
          .replace(/(rel="icon"[^>]*href=)"[^"]*"/, `$1"${icon}"`)
          .replace('<div id="app">', `<div id="app">${firstPaint[path] ?? ''}`)
        const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
        const behind = (file: string) => {
          const chunk = chunks.find(one => one.moduleIds.some(id => id.endsWith(file)))
          return chunk ? withImports(chunk, chunks) : []
        }
        const front = fronts[path]
        if (!front) return marked
        const parts = behind(front.app)
        const fresh = (file: string) => !marked.includes(file)
        const preload = (attrs: Record<string, string | boolean>) => (file: string) =>
          link({ rel: 'modulepreload', ...attrs, href: `/${file}` })
        const first = parts.map(part => part.fileName).filter(fresh)
        const signedIn = behind(front.signedIn).filter(part => !parts.includes(part))
        const styles = [...new Set(parts.flatMap(part => [...(part.viteMetadata?.importedCss ?? [])]))].filter(fresh)
        return {
          html: marked,
          tags: [
            ...styles.map(file => link({ rel: 'stylesheet', href: `/${file}` })),
            ...first.map(preload({})),
            ...signedIn
              .map(part => part.fileName)
              .filter(fresh)
              .map(preload({ 'data-signed-in': true })),
          ],
        }
      },
    },
  }
}

const link = (attrs: Record<string, string | boolean>) => ({
  tag: 'link',
  attrs: { crossorigin: true, ...attrs },
  injectTo: 'head' as const,
})

/** A chunk and all that it imports statically. */
function withImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[], seen = new Set<Rolldown.OutputChunk>()) {
  if (seen.has(chunk)) return [...seen]
  seen.add(chunk)
  for (const next of chunks.filter(one => chunk.imports.includes(one.fileName))) withImports(next, chunks, seen)
  return [...seen]
}

/** What the note of a visit is made of besides its frame: the start, the desk, the page, and their words in both languages. */
const partsOfNote = [
  /\/src\/start\.ts$/,
  /\/temporal-polyfill\//,
  /\/src\/shared\/shared\.(zh-CN|en)\.ts$/,
  /\/src\/desk\/Desk\.tsx$/,
  /\/src\/desk\/words\.(zh-CN|en)\.ts$/,
  /\/src\/desk\/visits\/(NotePage\.tsx|send-notes\.ts)$/,
  /\/src\/desk\/(enterprises|visits)\/\1\.(zh-CN|en)\.ts$/,
]

/** Tells the worker of the note's page which files to keep. */
function noteOffline(): Plugin {
  return {
    name: 'note-offline',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
        const worker = chunks.find(({ name }) => name === noteWorker)
        const frame = bundle['index.html']
        if (!worker || frame?.type !== 'asset') throw new Error('the build has no worker of the note or no page')
        const parts = partsOfNote.flatMap(part => chunks.filter(({ moduleIds }) => moduleIds.some(id => part.test(id))))
        const behind = [...new Set(parts.flatMap(part => withImports(part, chunks)))]
        const own = behind.flatMap(part => [part.fileName, ...(part.viteMetadata?.importedCss ?? [])])
        const files = [...new Set([...namedIn(String(frame.source)), ...own.map(file => `/${file}`)])].toSorted()
        const sum = createHash('sha256').update(files.join()).digest('hex').slice(0, 16)
        worker.code = worker.code.replaceAll('builtNote', JSON.stringify({ sum, files }))
      },
    },
  }
}

/** The files of a page before anybody is signed in. */
const namedIn = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="(\/assets\/[^"]+)"[^>]*>/g)].flatMap(([tag, file = '']) =>
    tag.includes('data-signed-in') ? [] : [file],
  )

/** Which npm packages ended up in which chunk: what bundle-check.ts reads to keep others out of the door. */
function packagesOfChunks(): Plugin {
  return {
    name: 'packages-of-chunks',
    generateBundle(_options, bundle) {
      const packages = Object.fromEntries(
        Object.values(bundle)
          .filter(part => part.type === 'chunk')
          .map(chunk => [chunk.fileName, [...new Set(chunk.moduleIds.map(packageOf).filter(name => name !== undefined))]]),
      )
      this.emitFile({ type: 'asset', fileName: '.vite/packages.json', source: JSON.stringify(packages, null, 1) })
    },
  }
}

function packageOf(id: string) {
  return id.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/)?.[1]
}

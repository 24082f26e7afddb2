import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { groups } from './chunks.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react(), doorPaths(), appFirst(), packagesOfChunks()],
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
      input: { desk: here('index.html'), door: here('door/index.html') },
      output: { codeSplitting: { groups } },
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

/**
 * The entry script is tiny: it sets the theme before the first paint and brings Temporal where it is missing. The application behind it
 * is fetched at the same time, not after it.
 */
function appFirst(): Plugin {
  const app: Record<string, string> = { '/index.html': 'src/desk/Desk.tsx', '/door/index.html': 'src/door/Door.tsx' }
  return {
    name: 'app-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!bundle) return html
        const marked = html.replace('<script type="module"', '<script type="module" blocking="render"')
        const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
        const first = chunks.find(chunk => chunk.facadeModuleId?.endsWith(app[path] ?? ' '))
        if (!first) return marked
        const parts = withImports(first, chunks)
        const preloads = parts.map(part => part.fileName).filter(file => !marked.includes(file))
        const tags = preloads.map(href => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${href}` },
          injectTo: 'head' as const,
        }))
        const styles = [...new Set(parts.flatMap(part => [...(part.viteMetadata?.importedCss ?? [])]))]
          .filter(file => !marked.includes(file))
          .map(href => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `/${href}` }, injectTo: 'head' as const }))
        return { html: marked, tags: [...tags, ...styles] }
      },
    },
  }
}

/** A chunk and all that it imports statically. */
function withImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[], seen = new Set<Rolldown.OutputChunk>()) {
  if (seen.has(chunk)) return [...seen]
  seen.add(chunk)
  for (const next of chunks.filter(one => chunk.imports.includes(one.fileName))) withImports(next, chunks, seen)
  return [...seen]
}

/** Which npm packages ended up in which chunk: what bundle-check.ts reads to keep antd out of the door and of the shell. */
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

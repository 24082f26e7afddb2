import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes in dist/ the package as it is published: JavaScript and types, for Node runs no TypeScript out of node_modules.

const root = import.meta.dirname
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
writeTypes()
writeScripts()
writeManifest()
cpSync(join(root, 'README.md'), join(dist, 'README.md'))
cpSync(join(root, '../LICENSE'), join(dist, 'LICENSE'))
cpSync(join(root, 'policies'), join(dist, 'policies'), { recursive: true })

function writeTypes(): void {
  const compiler = fileURLToPath(new URL('./bin/tsc', import.meta.resolve('typescript/package.json')))
  const { status } = spawnSync(process.execPath, [compiler, '--singleThreaded', '-p', join(root, 'tsconfig.package.json')], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

/** Types are blanked out, so that every line stays where it is in the sources; neighbours, a worker among them, are called by what was made of them. */
function writeScripts(): void {
  const files = globSync('**/*.ts', { cwd: join(root, 'src'), exclude: ['**/*.{test,fixture}.ts', 'testing/**', 'encoded/**'] })
  for (const file of files) {
    const script = stripTypeScriptTypes(readFileSync(join(root, 'src', file), 'utf8'))
    const into = join(dist, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(into), { recursive: true })
    writeFileSync(into, script.replace(/'(\.{1,2}\/[^']+)\.ts'/g, "'$1.js'"))
  }
}

function writeManifest(): void {
  const { private: _, scripts, devDependencies, ...own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const published = {
    ...own,
    // sources name each other with .ts, which stands here for what was made of it
    imports: { '#*.ts': { types: './*.d.ts', default: './*.js' } },
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './policies/*': './policies/*' },
    bin: { policy: './command/command.js' },
  }
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
}

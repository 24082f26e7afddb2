import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes in dist/ the package as it is published: JavaScript and types, for whoever installs it runs no TypeScript out of node_modules.

const root = import.meta.dirname
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
const compiler = fileURLToPath(new URL('./bin/tsc', import.meta.resolve('typescript/package.json')))
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.package.json')], { stdio: 'inherit' })
if (status !== 0) process.exit(1)

const { private: _, scripts, devDependencies, ...own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const published = {
  ...own,
  // sources name each other with .ts, which stands here for what was compiled from it
  imports: { '#*.ts': { types: './*.d.ts', default: './*.js' } },
  exports: { '.': { types: './index.d.ts', default: './index.js' }, './policies/*': './policies/*' },
  bin: { policy: './command/command.js' },
}
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
cpSync(join(root, 'README.md'), join(dist, 'README.md'))
cpSync(join(root, '../LICENSE'), join(dist, 'LICENSE'))
cpSync(join(root, 'policies'), join(dist, 'policies'), { recursive: true })

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { run } from './child.mjs'
import { modules, root } from './root.mjs'

interface Counts {
  passed: number
  failed: number
  skipped: number
  /** Passed at a second attempt. */
  unsteady?: number
}

const reports = mkdtempSync(join(tmpdir(), 'yigen-check-'))
const total = { passed: 0, failed: 0, skipped: 0, unsteady: 0 }
const program = (path: string, ...args: string[]) => run(process.execPath, [join(modules, path), ...args])

await step('types', types)
await step('lint and format', () => program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'))
const built = await step('pages', buildWeb)
await step('unit and server tests', vitest, () => countsOfVitest(read('vitest.json')))
if (existsSync(join(root, 'web/bundle-check.ts'))) await step('size of the pages', () => run(process.execPath, ['web/bundle-check.ts']))
if (built && hasStories()) await step('stories in the browser', playwright, () => countsOfPlaywright(read('playwright.json')))
rmSync(reports, { recursive: true, force: true })

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
const unsteady = total.unsteady > 0 ? `, ${total.unsteady} only at the second attempt` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}${unsteady}`)
process.exit(total.failed > 0 ? 1 : 0)

/** Adds what the step counted; one that counts nothing, or fails without counting why, is one failure. */
async function step(name: string, work: () => Promise<number>, count?: () => Counts): Promise<boolean> {
  const start = performance.now()
  console.log(`\n── ${name}`)
  const code = await work()
  const counts = count?.() ?? { passed: 0, failed: 0, skipped: 0 }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  for (const key of ['passed', 'failed', 'skipped', 'unsteady'] as const) total[key] += counts[key] ?? 0
  console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return code === 0
}

/** Each alone on a core: two checkers of one project read nearly all of it twice. */
async function types() {
  const codes = await Promise.all(['.', 'web', 'e2e'].map(project => program('typescript/bin/tsc', '--singleThreaded', '-p', project)))
  return Math.max(...codes)
}

function vitest() {
  return program('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`)
}

function playwright() {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json') }
  return run(process.execPath, [join(modules, '@playwright/test/cli.js'), 'test', '--reporter=list,json'], { env })
}

function hasStories() {
  return readdirSync(join(root, 'e2e')).some(file => file.endsWith('.spec.ts'))
}

function read<Report>(report: string): Partial<Report> {
  const file = join(reports, report)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function countsOfVitest(report: Partial<VitestReport>): Counts {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report
  // A file that does not load, or whose preparation fails, has no failed test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function countsOfPlaywright({ stats }: Partial<PlaywrightReport>): Counts {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {}
  return { passed: expected + flaky, failed: unexpected, skipped, unsteady: flaky }
}

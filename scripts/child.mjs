import { spawn } from 'node:child_process'
import { environment, root } from './root.mjs'

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
const running = new Set()
let ending

/** A child, which gets every signal this process gets. Resolves to its exit code. */
export function run(command, args, options = {}) {
  if (ending) return Promise.resolve(128 + numbers[ending])
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment, ...options })
    running.add(child)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      running.delete(child)
      resolve(code ?? 128 + (numbers[signal] ?? 9))
    })
  })
}

/** Whether this process was told to end. */
export const isEnding = () => ending !== undefined

function end(signal) {
  ending = signal
  for (const child of running) child.kill(signal)
}

for (const signal of Object.keys(numbers)) process.on(signal, () => end(signal))

// `kill <npm>` ends npm and its shell but is not passed on: the program would live on as an orphan.
const parent = process.ppid
setInterval(() => process.ppid !== parent && !ending && end('SIGTERM'), 300).unref()

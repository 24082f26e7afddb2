import { readFileSync } from 'node:fs'

/** What no blow excuses: a program that ended by itself, a fault that nobody foresaw, an answer out of its shape, a file that is not what was kept. */
const ours = ['uncaught', 'unexpected fault', 'answer does not match its schema', 'a kept file is gone or was changed on the disk']

/** The lines of the servers' log that tell of a fault of ours. */
export function faultsOf(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => ours.some(words => line.includes(`"msg":"${words}"`)))
}

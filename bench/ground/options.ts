import { parseArgs } from 'node:util'

/** `--quick`: a small district and one short round, to see whether a change helped. `--only getToday,getRequest`: these measures alone. */
export type Options = { quick: boolean; only: readonly string[] }

// the process of a server is started with an address
const { values } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
})

export const options: Options = { quick: values.quick, only: values.only.flatMap(names => names.split(',')) }

const unmet = new Set(options.only)
process.on('exit', () => {
  if (unmet.size > 0) console.error(`# no measure of this bench is called ${[...unmet].join(', ')}`)
})

/** Whether `--only` names a measure, which stands after the point: `requests.getToday`. */
export function isWanted(bench: string): boolean {
  const met = options.only.filter(name => bench === name || bench.split(/[., ]/)[1] === name)
  for (const name of met) unmet.delete(name)
  return options.only.length === 0 || met.length > 0
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Below it what the head costs is more than what is saved. */
const smallest = 512

const brotlied = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Beside every asset that gets smaller its brotli and gzip, as hard as they can: names carry the sum of what is in them, so it is done once. */
export async function compressAssets(folder) {
  const files = readdirSync(folder).filter(name => /\.(js|css|svg|json)$/.test(name))
  await Promise.all(files.map(name => compress(join(folder, name))))
}

async function compress(file) {
  const bytes = readFileSync(file)
  if (bytes.length < smallest) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${file}.br`, await brotlied(bytes, { params }))
  writeFileSync(`${file}.gz`, await gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }))
}

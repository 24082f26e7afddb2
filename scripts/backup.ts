import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tidyBackups } from '@yigen/server/backups/backup-names.ts'
import { makeBackup } from '@yigen/server/backups/make-backup.ts'
import { newEnoughTools } from '@yigen/server/backups/new-enough-tools.ts'
import { saidOf } from '@yigen/server/backups/said-of.ts'
import { connect } from '@yigen/server/database/connect.ts'
import { refuseNoDatabase } from '@yigen/server/database/refuse-no-database.ts'
import { readEnv } from '@yigen/server/env.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'
import { asCommand } from './as-command.ts'

const usage =
  '用法 usage:  npm run backup -- <存放备份的文件夹 folder for backups> [--keep <保留几份 how many stay>]\n' +
  '  服务运行时也可以备份。The servers may go on meanwhile.'

await asCommand(usage, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })
  const [into, ...more] = positionals
  const keep = values.keep === undefined ? undefined : Number(values.keep)
  if (!into || more.length > 0 || (keep !== undefined && !(Number.isInteger(keep) && keep > 0))) throw new StartRefusal(usage)
  const env = readEnv(process.env, false)
  refuseNoDatabase(env)
  const connection = await connect(env)
  try {
    const url = connection.ownerUrl ?? connection.url
    const tools = connection.embedded ? null : await newEnoughTools(url)
    const { folder, manifest } = await makeBackup({ url, filesFolder: join(env.dataFolder, 'files'), into: resolve(into), tools })
    console.log(`已备份。Backed up: ${folder}\n  ${saidOf(manifest)}`)
    for (const name of await tidyBackups(resolve(into), keep, manifest.files)) console.log(`  已删除旧备份 removed: ${name}`)
    if (keep !== undefined && manifest.files.missing.length > 0)
      console.warn('  缺文件，旧备份一份也没有删。Files are missing: no old backup was removed.')
    return manifest.files.missing.length === 0 ? 0 : 1
  } finally {
    await connection.stop()
  }
})

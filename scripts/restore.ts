import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findOwnTools } from '@yigen/server/backups/own-tools.ts'
import { readBackup } from '@yigen/server/backups/read-backup.ts'
import { restoreBackup } from '@yigen/server/backups/restore-backup.ts'
import { saidOf } from '@yigen/server/backups/said-of.ts'
import { connect } from '@yigen/server/database/connect.ts'
import { readEnv } from '@yigen/server/env.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'
import { asCommand } from './as-command.ts'

const usage =
  '用法 usage:  npm run restore -- <备份 backup> [--replace]\n' +
  '  先停止服务。--replace：目标数据库里已有数据时，用备份替换。Stop the servers first; --replace where the database holds something already.'

await asCommand(usage, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
  const [given, ...more] = positionals
  if (!given || more.length > 0) throw new StartRefusal(usage)
  const env = readEnv(process.env, false)
  if (env.databaseUrl && !env.databaseOwnerUrl)
    throw new StartRefusal('恢复须设置 DATABASE_OWNER_URL。A restore needs DATABASE_OWNER_URL: the owner makes the tables.')
  const backup = resolve(given)
  const manifest = await readBackup(backup)
  const connection = await connect(env)
  try {
    const { ownerUrl = '', role } = connection
    const filesFolder = join(env.dataFolder, 'files')
    await restoreBackup({ backup, manifest, ownerUrl, role, filesFolder, replace: values.replace, tools: await findOwnTools() })
    console.log(`已恢复，逐表核对一致。Restored, every table as it was backed up.\n  ${saidOf(manifest)}`)
    return 0
  } finally {
    await connection.stop()
  }
})

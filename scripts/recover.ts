import { parseArgs } from 'node:util'
import '@yigen/server/all-slices.ts'
import { Refused, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { connect } from '@yigen/server/database/connect.ts'
import { openDatabase } from '@yigen/server/database/database.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { refuseNoDatabase } from '@yigen/server/database/refuse-no-database.ts'
import { readEnv } from '@yigen/server/env.ts'
import { recoverAccount } from '@yigen/server/members/recover-account.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'

const usage =
  '用法 usage:  npm run recover -- <用户名 user name> <为什么 why> [--without <用户名 user name> …] [--second-step]\n' +
  '  管理员忘了密码，网页上又没有两个人能重设时用。For an administrator’s password that no two others can reset on the pages.\n' +
  '  --second-step：两步登录的设备也丢了，一并取消。The device of the second step is lost as well, and it is taken away.'

process.exitCode = await recover().catch(fault => {
  console.error(told(fault))
  return 1
})

async function recover(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true, default: [] }, 'second-step': { type: 'boolean', default: false } },
  })
  const [loginName, reason, ...more] = positionals
  if (!loginName || !reason?.trim() || more.length > 0) throw new StartRefusal(usage)
  const env = readEnv(process.env, false)
  refuseNoDatabase(env)
  const connection = await connect(env)
  const { db, close } = openDatabase(connection.url, { max: 1 })
  try {
    const { link, expiresAt } = await inTransaction(db, trx =>
      recoverAccount(trx, { loginName, reason, without: values.without, secondStep: values['second-step'] }, env.publicUrl, env.clock()),
    )
    const until = expiresAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
    console.log(
      `\n  请把这个一次性链接当面交给本人，${until} 前有效。Hand this one-time link to the person; it opens until ${until}.\n  ${link}\n`,
    )
    return 0
  } finally {
    await close()
    await connection.stop()
  }
}

function told(fault: unknown): unknown {
  if (fault instanceof Refused) return `${refusalSentence(fault.refusal, 'zh-CN')} ${refusalSentence(fault.refusal, 'en')}`
  if (fault instanceof StartRefusal) return fault.message
  return (fault as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? usage : fault
}

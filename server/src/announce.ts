import type { Env } from './env.ts'

const logIns = [
  ['首席服务官 officer', 'officer01 … officer12'],
  ['项目部长 minister', 'minister01'],
  ['领导 leader', 'leader01'],
  ['市 city', 'city-leader01'],
  ['天河区 a second district', 'tianhe-leader01 · tianhe-minister01 · tianhe-officer01'],
  ['部门 department', 'clerk-tax01 · head-tax01'],
  ['街道 street', 'street-pazhou01'],
  ['企业 enterprise', 'enterprise01，或手机 or phone 139-0000-0034'],
  ['管理员 administrators', 'admin-system · admin-security · admin-audit'],
]

export interface Beginning {
  /** Of everybody in the demonstration district. */
  demonstrationPassword?: string | undefined
  /** On a server without anybody: makes the first administrator, one time. */
  firstAdministratorLink?: string | null | undefined
}

/** The last thing a start prints: where to go, and as whom. */
export function announce({ publicUrl }: Env, { demonstrationPassword, firstAdministratorLink }: Beginning) {
  const lines = [`一跟到底 Yigen 已就绪 is ready:  ${publicUrl}`]
  if (demonstrationPassword) {
    lines.push(`企业端 for enterprises:  ${publicUrl}/door`, '', `演示账号 demonstration log-ins，密码 password: ${demonstrationPassword}`)
    for (const [who, names] of logIns) lines.push(`  ${names}    ${who}`)
  }
  if (firstAdministratorLink)
    lines.push(
      '',
      '请打开这个一次性链接，创建第一位管理员。Open this one-time link to make the first administrator:',
      `  ${firstAdministratorLink}`,
    )
  lines.push('', '按 Ctrl-C 结束。Ctrl-C to stop.')
  console.log(`\n${lines.map(line => `  ${line}`).join('\n')}\n`)
}

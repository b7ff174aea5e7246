import type { DemoAccount } from './demo'
import { networkAddress, port } from './environment'

/** Columns that a text takes on a terminal, where a Chinese character takes two. */
export const columns = (text: string) =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))

/** Rows as a table with aligned columns. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => columns(row[index] ?? ''))))
  return rows
    .map(
      (row) =>
        `    ${row
          .map((cell, index) => pad(cell, widths[index] ?? 0))
          .join('   ')
          .trimEnd()}`,
    )
    .join('\n')
}

/** What is printed when the system is open. */
export function banner(accounts: DemoAccount[], appUrl: string): string {
  const network = networkAddress()
  const lines = ['', `  Linli 邻里 is open 已启动:  ${appUrl}`]
  if (network && !process.env.APP_URL && !process.env.HOST)
    lines.push(`  For other computers 局域网访问:  APP_URL=http://${network}:${port()} npm start`)
  if (accounts.length > 0) {
    lines.push('', '  DEMONSTRATION DATA, not for real use 演示数据，请勿用于正式工作')
    const rows = accounts.map((account) => [
      account.role,
      account.username,
      account.password,
      account.name,
      account.unit,
    ])
    lines.push(table([['ROLE 角色', 'USERNAME 用户名', 'PASSWORD 密码', 'NAME 姓名', 'UNIT 单位'], ...rows]))
  } else {
    lines.push(
      '',
      '  First account 创建首个账号:  npm run admin:create',
      '  County 载入区划:  npm run org:load -- 341126',
    )
  }
  return [...lines, '', '  Ctrl-C stops everything 停止', ''].join('\n')
}

import { parseArgs } from 'node:util'
import { createFirstAdmin } from '@/lib/auth/mutations'
import { closeDb } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { checkPassword } from '@/lib/core/password'
import { ask, askHidden, readAll } from './lib/prompt'

const HELP = `npm run admin:create   makes the first system administrator 创建首个系统管理员

  --username NAME    sign-in name; asked for when left out
  --name NAME        name of the person; asked for when left out
  --password-stdin   reads the password from standard input instead of asking twice
`

const PROBLEMS = {
  tooShort: 'at least 8 characters 至少 8 位',
  tooLong: 'at most 128 characters 最多 128 位',
  tooFewClasses: 'three of: lower case, upper case, digits, other 大写、小写、数字、其他字符中至少三类',
  sameAsUsername: 'must not contain the sign-in name 不得包含用户名',
  guessable: 'a common word 过于常见',
} as const

const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

/** Asks twice, so that a slip of the finger does not lock the first administrator out. */
async function askPassword(): Promise<string> {
  const password = await askHidden('Password 密码: ')
  if (password !== (await askHidden('Again 再次输入: ')))
    throw new Error('The two passwords differ. 两次输入不一致。')
  return password
}

async function main(): Promise<void> {
  const username = values.username ?? (await ask('Username 用户名: '))
  const name = values.name ?? (await ask('Name 姓名: '))
  const password = values['password-stdin'] ? await readAll() : await askPassword()
  const problems = checkPassword(password, username)
  if (problems.length > 0)
    throw new Error(
      `The password is refused 密码不合要求:\n${problems.map((problem) => `  ${PROBLEMS[problem]}`).join('\n')}`,
    )
  await createFirstAdmin({ username, name, password })
  process.stdout.write(`System administrator ${username} created 已创建系统管理员\n`)
}

if (values.help) {
  process.stdout.write(HELP)
} else {
  try {
    await main()
  } catch (error) {
    const reason =
      error instanceof AppError ? error.code : error instanceof Error ? error.message : String(error)
    process.stderr.write(`Not created 未创建: ${reason}\n`)
    process.exitCode = 1
  } finally {
    await closeDb()
  }
}

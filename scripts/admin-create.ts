import { parseArgs } from 'node:util'
import { createFirstAdmin } from '@/lib/accounts/mutations'
import { type FirstAdminInput, firstAdminInput } from '@/lib/accounts/schema'
import { closeDb } from '@/lib/core/db'
import { checkPassword } from '@/lib/core/password'
import { reasonOf } from './lib/failure'
import { ask, askHidden, readAll } from './lib/prompt'

const HELP = `npm run admin:create   makes the first system administrator of a county 创建首个系统管理员

  --county CODE      six digits of the county, e.g. 341126; load it first: npm run org:load
  --username NAME    sign-in name: 3 to 32 of a-z 0-9 . _ -
  --name NAME        name of the person
  --password-stdin   reads the password from standard input instead of asking twice
What is left out is asked for on the terminal.
`

const FIELDS: Record<string, string> = {
  username: 'sign-in name: 3 to 32 of a-z 0-9 . _ - 用户名为 3 至 32 位小写字母、数字或 . _ -',
  name: 'name: 1 to 50 characters 姓名为 1 至 50 字',
  password: 'the password is missing or too long 密码为空或过长',
  countyCode: 'county: six digits 县级区划代码为 6 位数字',
}

const WEAKNESSES = {
  tooShort: 'password: at least 8 characters 密码至少 8 位',
  tooLong: 'password: at most 128 characters 密码最多 128 位',
  tooFewClasses:
    'password: three of lower case, upper case, digits, other 密码须含大写、小写、数字、其他字符中的三类',
  sameAsUsername: 'password: must not contain the sign-in name 密码不得包含用户名',
  guessable: 'password: a common word 密码过于常见',
} as const

const REASONS = {
  NOT_FOUND: 'The county is not loaded; first: npm run org:load -- CODE 该县尚未载入',
  CONFLICT: 'The sign-in name is taken 用户名已存在',
}

const { values } = parseArgs({
  options: {
    county: { type: 'string' },
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
    throw new Error('The two passwords differ 两次输入不一致')
  return password
}

async function readInput(): Promise<FirstAdminInput> {
  const result = firstAdminInput.safeParse({
    countyCode: values.county ?? (await ask('County code 县级区划代码: ')),
    username: values.username ?? (await ask('Username 用户名: ')),
    name: values.name ?? (await ask('Name 姓名: ')),
    password: values['password-stdin'] ? await readAll() : await askPassword(),
  })
  if (!result.success)
    throw new Error(
      result.error.issues.map(({ path }) => FIELDS[String(path[0])] ?? path.join('.')).join('\n'),
    )
  const weaknesses = checkPassword(result.data.password, result.data.username)
  if (weaknesses.length > 0) throw new Error(weaknesses.map((weakness) => WEAKNESSES[weakness]).join('\n'))
  return result.data
}

if (values.help) {
  process.stdout.write(HELP)
} else {
  try {
    const { username } = await createFirstAdmin(await readInput())
    process.stdout.write(`System administrator ${username} created 已创建系统管理员\n`)
  } catch (error) {
    process.stderr.write(`Not created 未创建:\n${reasonOf(error, REASONS)}\n`)
    process.exitCode = 1
  } finally {
    await closeDb()
  }
}

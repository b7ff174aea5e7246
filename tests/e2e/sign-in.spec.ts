import { accountOf } from '@/tests/support/accounts'
import { expect, signInOver, test } from '@/tests/support/people'

test('a wrong password is refused in words, the right one leads to the page that was asked for', async ({
  page,
}) => {
  const account = accountOf('SECRETARY')
  await page.goto('/centers?q=x')
  await expect(page).toHaveURL(/\/login\?next=%2Fcenters%3Fq%3Dx$/)
  await expect(page.getByText('严禁涉密')).toBeVisible()
  await expect(page.getByText('当前连接未加密')).toBeVisible()

  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不正确')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(account.username)

  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/centers\?q=x$/)
})

test('R-20 after signing out the session is gone and the back button shows nothing', async ({ page }) => {
  const account = accountOf('LEADER')
  await page.goto('/login')
  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('button', { name: new RegExp(account.name) }).click()
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/sign-out'))
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  expect(await (await answer).headerValue('clear-site-data')).toContain('"cache"')
  await expect(page).toHaveURL(/\/login$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/login/)
  await page.goto('/centers')
  await expect(page).toHaveURL(/\/login/)
})

test('R-24 a foreign address to return to leads home', async ({ page }) => {
  const account = accountOf('LEADER')
  await page.goto('/login?next=//evil.example/')
  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname === '/' && url.hostname === '127.0.0.1')
})

test('R-21 over plain http the cookie is HttpOnly and SameSite, without Secure and prefix', async ({
  request,
}) => {
  expect(await signInOver(request, accountOf('LEADER'))).toBe(200)
  const { cookies } = await request.storageState()
  const session = cookies.find((cookie) => cookie.name === 'linli.session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' })
  expect(Buffer.from(session?.value ?? '', 'base64url')).toHaveLength(32)
})

test('next-auth answers nothing but its token and the sign-in itself', async ({ request }) => {
  await signInOver(request, accountOf('LEADER'))
  for (const path of ['session', 'providers', 'signin', 'signout', 'error'])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
})

test('R-15 whoever has an initial password reaches the change page alone, and signs in anew afterwards', async ({
  page,
  request,
}) => {
  const account = accountOf('INITIAL')
  await page.goto('/login')
  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/password$/)
  for (const path of ['/', '/centers', '/reports']) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/password$/)
  }
  const api = await page.request.get('/api/centers')
  expect(api.status()).toBe(403)

  await page.locator('[name=current]').fill(account.password)
  await page.locator('[name=next]').fill('Passw0rd')
  await page.locator('[name=repeated]').fill('Passw0rd')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('密码过于常见').first()).toBeVisible()
  await page.locator('[name=next]').fill('Mill-River 27 oak')
  await page.locator('[name=repeated]').fill('Mill-River 27 oak')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('密码已修改')).toBeVisible()
  expect(await signInOver(request, { ...account, password: 'Mill-River 27 oak' })).toBe(200)
})

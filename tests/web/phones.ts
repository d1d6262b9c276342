import type { Page } from 'playwright-core'

/** One phone on the table of the playground's page, by whose it is. */
export const phone = (page: Page, called: string) => page.getByRole('article', { name: `Hội thoại của ${called}` })

export const said = (page: Page, called: string, words: RegExp) =>
  phone(page, called).locator('.bubble.bot', { hasText: words }).last()

export const press = (page: Page, called: string, label: string | RegExp) =>
  phone(page, called).getByRole('button', { name: label }).last().click()

export async function write(page: Page, called: string, words: string): Promise<void> {
  await phone(page, called).getByRole('textbox').fill(words)
  await phone(page, called).getByRole('textbox').press('Enter')
}

export const shows = (page: Page, time: RegExp) => page.locator('.clock .now', { hasText: time }).waitFor()

/** Begins with empty phones: nobody does anything but the visitor. */
export async function fromNothing(page: Page): Promise<void> {
  await page.getByText('Làm lại', { exact: true }).click()
  await page.getByRole('button', { name: 'Làm lại từ giấy trắng' }).click()
}

/** On the same day or a later one: "7/5/2024 12:00". */
export async function jumps(page: Page, to: string): Promise<void> {
  const form = page.locator('form.jump')
  await form.getByLabel('Ngày giờ').fill(to)
  await form.getByRole('button', { name: 'Tới lúc' }).click()
}

/** A page as the service answers it. */
export type Page = { readonly status: number; readonly body: string; readonly type: string }

export const json = (value: object): Page => ({ status: 200, body: JSON.stringify(value), type: 'application/json' })

export const done = (result: unknown): Page => json({ ok: true, result })

/** Refusals come with HTTP 200. */
export const refusal = (error_code: number, description: string): Page => json({ ok: false, description, error_code })

/** What stands in front of the service answers so. */
export const html = (status: number): Page => ({
  ...{ status, type: 'text/html' },
  body: `<html><head><title>${status}</title></head><body>nginx</body></html>`,
})

/** Ids are 20 hex digits. */
export const hexOf = (id: number): string => id.toString(16).padStart(20, '0')
export const idOf = (hex: unknown): number => Number.parseInt(String(hex), 16)

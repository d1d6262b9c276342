/** One figure as Prometheus reads it; labels are few and fixed, never a person's or a unit's. */
export type Sample = {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge'
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]
}

/** The type of the text exposition format, version 0.0.4. */
export const EXPOSITION = 'text/plain; version=0.0.4'

const escaped = (text: string): string => text.replace(/[\\"\n]/gu, each => (each === '\n' ? '\\n' : `\\${each}`))

/** Figures in Prometheus' text exposition format. */
export function exposition(samples: readonly Sample[]): string {
  const lines = samples.flatMap(({ name, help, type, values }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(({ labels = {}, value }) => {
      const named = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
      return `${name}${named.length === 0 ? '' : `{${named.join(',')}}`} ${value}`
    }),
  ])
  return `${lines.join('\n')}\n`
}

/** Colours of a picture; every state also has a shape of its own, so that colours are never all there is. */
export type Theme = {
  readonly page: string
  readonly stripe: string
  readonly line: string
  readonly text: string
  readonly faint: string
  readonly good: string
  readonly underWay: string
  readonly difficult: string
  readonly quiet: string
  /** What is drawn upon one of the four above. */
  readonly onColour: string
}

/** The same shapes without a colour that judges. */
export const inGrey = (theme: Theme): Theme => ({
  ...theme,
  good: theme.quiet,
  underWay: theme.quiet,
  difficult: theme.quiet,
})

export type ThemeName = 'light' | 'dark'

export const themes: Record<ThemeName, Theme> = {
  light: {
    page: '#ffffff',
    stripe: '#f2f5f9',
    line: '#d5dce6',
    text: '#17202c',
    faint: '#566375',
    good: '#1b7f4b',
    underWay: '#b96a00',
    difficult: '#c22a2a',
    quiet: '#8491a3',
    onColour: '#ffffff',
  },
  dark: {
    page: '#141a22',
    stripe: '#1d2530',
    line: '#334050',
    text: '#eef2f7',
    faint: '#a9b5c4',
    good: '#45c583',
    underWay: '#f0a53a',
    difficult: '#ff7b74',
    quiet: '#7f8c9d',
    onColour: '#10151c',
  },
}

import type { Language } from './store.ts'

type Props = { readonly language: Language; readonly label: string; readonly onChoose: (language: Language) => void }

/** To the other language; its name stands there in that language. */
export function LanguageButton({ language, label, onChoose }: Props) {
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" class="quiet" lang={other} onClick={() => onChoose(other)}>
      {label}
    </button>
  )
}

import type { HistoryRefusal } from '#agreement/history.ts'

/** Says what is wrong with a chain, and where. */
export function historyRefusalWords({ code, seq }: HistoryRefusal): string {
  switch (code) {
    case 'line-changed':
      return `Regel ${seq} is veranderd.`
    case 'line-missing':
      return `Bij regel ${seq} ontbreekt een regel, of de volgorde is veranderd.`
    case 'end-missing':
      return `Het einde ontbreekt: tot en met regel ${seq} was ondertekend.`
    case 'chain-rewritten':
      return `De keten is herschreven: regel ${seq} is niet de regel die was ondertekend.`
    case 'head-forged':
      return `De ondertekening van regel ${seq} is niet van deze installatie.`
  }
}

/** The themes that a new round starts with (`domain.md` §3.3); scope may rename, add and order them. */
export const defaultThemes = [
  { code: 'BES', name: 'Beschikbaarheid' },
  { code: 'BET', name: 'Betaalbaarheid' },
  { code: 'KWA', name: 'Woningkwaliteit' },
  { code: 'DUU', name: 'Duurzaamheid' },
  { code: 'DOE', name: 'Doelgroepen en woonruimteverdeling' },
  { code: 'WZO', name: 'Wonen en zorg' },
  { code: 'LEE', name: 'Leefbaarheid' },
  { code: 'PAR', name: 'Participatie en transparantie' },
  { code: 'SAM', name: 'Samenwerking en proces' },
  { code: 'FIN', name: 'Financiën' },
] as const

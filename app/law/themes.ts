/** The themes under which commitments stand, in the usual order. The code is part of an address. */
export const themes = [
  { code: 'BES', name: 'Beschikbaarheid' },
  { code: 'BET', name: 'Betaalbaarheid' },
  { code: 'KWA', name: 'Woningkwaliteit' },
  { code: 'DUU', name: 'Duurzaamheid' },
  { code: 'DOE', name: 'Doelgroepen en woonruimteverdeling' },
  { code: 'WZO', name: 'Wonen en zorg' },
  { code: 'LEE', name: 'Leefbaarheid' },
  { code: 'PAR', name: 'Participatie en openheid' },
  { code: 'SAM', name: 'Samenwerking en proces' },
  { code: 'FIN', name: 'Financiën' },
] as const

export type ThemeCode = (typeof themes)[number]['code']

export const themeCodes: readonly ThemeCode[] = themes.map((theme) => theme.code)
